package org.matricula.persistence.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.persistence.transfer.SchoolFiles.COURSES;
import static org.matricula.persistence.transfer.SchoolFiles.GRADES;
import static org.matricula.persistence.transfer.SchoolFiles.STUDENTS;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import jakarta.validation.Validator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;
import org.matricula.domain.text.KeyFold;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.grade.GradeRepository;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.relation.LinkTable;
import org.matricula.persistence.relation.Relation;
import org.matricula.persistence.student.StudentRepository;
import org.matricula.persistence.transfer.RowImport.Context;

/** The import and export of any declared entity, without code of its own. */
@DeskTest
class EntityImportTest {

    /* the product has none between two of these entities */
    private static final Relation RELATION = new Relation(
            "courses", Student.class, Course.class, "courses", true, "test_link", "student_id", "course_id");
    private static final TransferFile LINKS = TransferFile.ofLinks("student", "courses", "course");

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    @Resource
    private Validator validator;

    @Resource
    private UserTransaction transaction;

    @EJB
    private CourseRepository courses;

    @EJB
    private StudentRepository students;

    @EJB
    private GradeRepository grades;

    @TempDir
    private Path path;

    private final Problems problems = new Problems();
    private final Map<String, EntityImport> imports = new HashMap<>();
    private CsvFolder folder;
    private Context context;

    @BeforeEach
    void given() throws Exception {
        folder = new CsvFolder(path);
        grades.create(new GradeDetails("A", new BigDecimal("4"), true, 3));
        courses.create(new CourseDetails("ALG", "Algebra", "Lines"));
        students.create(new StudentDetails("0001", "Ada", 36));
        students.create(new StudentDetails("0002", "Bob", null));
        transaction.begin();
        context = new Context(em, validator, ImportOptions.of(false), problems, new ImportPlan(null));
        for (var entity : TransferFiles.of(em).entities()) {
            if (entity.ends().isEmpty()) {
                var each = new EntityImport(context, entity, imports);
                each.load();
                imports.put(entity.type().name(), each);
            }
        }
    }

    @AfterEach
    void leaveNothingBehind() throws Exception {
        transaction.rollback();
    }

    private EntityImport read(String entity, TransferFile file, String text) throws IOException {
        folder.text(file, text);
        imports.get(entity).check(file.in(path), Progress.NONE);
        return imports.get(entity);
    }

    private List<String> errors() {
        return problems.shown().stream().map(ImportError::toString).toList();
    }

    @Test
    void every_declared_entity_has_a_file_after_those_of_what_it_refers_to() {
        assertThat(TransferFiles.of(em).all())
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyElementsOf(SchoolFiles.ALL);
    }

    @Test
    void a_new_row_is_empty_and_the_last_unless_the_file_says_otherwise() throws IOException {
        var read = read("grade", GRADES, "code,passing,position\nB,,\nF,yes,7\n");
        assertThat(read.created().values())
                .containsExactly(new GradeDetails("B", null, false, 4), new GradeDetails("F", null, true, 7));
    }

    @Test
    void a_stored_row_keeps_what_the_file_does_not_have() throws IOException {
        var changed = new ArrayList<Record>();
        for (var read : List.of(
                read("grade", GRADES, "code,points\na,(none)\n"),
                read("course", COURSES, "code,name,description\nALG,,\"Two\nlines\"\n"),
                read("student", STUDENTS, "number,name,age\n0001,Ada King,\n0002,,\n"))) {
            read.changed().values().forEach(row -> changed.add(row.details()));
        }
        assertThat(errors()).isEmpty();
        assertThat(changed)
                .containsExactly(
                        new GradeDetails("A", null, true, 3),
                        new CourseDetails("ALG", "Algebra", "Two\nlines"),
                        new StudentDetails("0001", "Ada King", 36));
    }

    @Test
    void a_refused_value_is_reported_once() throws IOException {
        read("student", STUDENTS, "number,name,age\n0001,,old\n,Cleo,200\n");
        assertThat(errors())
                .containsExactly(
                        "students.csv line 2, age \"old\": must be a whole number",
                        "students.csv line 3, number (empty): must not be blank",
                        "students.csv line 3, age \"200\": must be 150 or less");
    }

    private LinkImport links(String text) throws IOException {
        em.createNativeQuery("CREATE TABLE test_link (student_id BIGINT NOT NULL, course_id BIGINT NOT NULL)")
                .executeUpdate();
        em.createNativeQuery("INSERT INTO test_link SELECT s.id, c.id FROM student s, course c WHERE s.number = '0001'")
                .executeUpdate();
        var links = new LinkImport(
                context, new TransferFiles.OfLinks(RELATION, LINKS), imports.get("student"), imports.get("course"));
        folder.text(LINKS, text);
        links.load();
        links.check(LINKS.in(path), Progress.NONE);
        return links;
    }

    @Test
    void links_that_exist_stay_and_missing_ones_are_added() throws IOException {
        var links = links("student,course\n0001,alg\n0002,ALG\n");
        assertThat(errors()).isEmpty();
        assertThat(context.plan().first())
                .extracting(PlannedRow::toString)
                .containsExactly(
                        "student_courses.csv line 2: unchanged 0001 Ada with ALG Algebra",
                        "student_courses.csv line 3: new 0002 Bob with ALG Algebra");
        assertThat(links.created()).containsOnlyKeys(new LinkImport.Ends("0002", KeyFold.of("ALG")));
    }

    @Test
    void a_link_to_nothing_is_refused_and_so_is_a_second_one() throws IOException {
        links("student,course\n1,ALG\n0002,\n0002,LOG\n0002,ALG\n0002,alg\n");
        assertThat(errors())
                .containsExactly(
                        "student_courses.csv line 2, student \"1\": is not a student in Matricula or in students.csv;"
                                + " do you mean 0001?",
                        "student_courses.csv line 3, course (empty): must not be empty",
                        "student_courses.csv line 4, course \"LOG\": is not a course in Matricula or in courses.csv",
                        "student_courses.csv line 6, student \"0002\":"
                                + " is already linked with the same course in line 5");
    }

    @Test
    void an_export_writes_every_link_whose_ends_are_written() throws IOException {
        links("student,course\n");
        em.createNativeQuery("INSERT INTO test_link SELECT s.id, -1 FROM student s")
                .executeUpdate();
        var export = new TableExport(em, path, Progress.NONE);
        var owners = Map.copyOf(imports.get("student").keys());
        export.write(
                LINKS,
                new LinkTable(em, RELATION),
                owners,
                imports.get("course").keys());
        assertThat(export.counts()).containsExactly(Map.entry(LINKS, 1));
        assertThat(Files.readString(LINKS.in(path))).isEqualTo("\uFEFFstudent,course\r\n0001,alg\r\n");
    }
}
