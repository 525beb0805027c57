package org.matricula.web.student;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.matricula.persistence.list.Page;
import org.matricula.persistence.student.StudentColumn;
import org.matricula.persistence.student.StudentCriteria;
import org.matricula.persistence.student.StudentRepository;
import org.matricula.persistence.student.StudentRow;
import org.matricula.web.list.ListState;

/** The list of students. */
@Named
@RequestScoped
public class StudentList {

    @EJB
    private StudentRepository students;

    private final ListState state = new ListState();
    private Page<StudentRow> page;

    public ListState getState() {
        return state;
    }

    /** The rows that the address asks for, read once. */
    public Page<StudentRow> getPage() {
        if (page == null) {
            page = state.read(window -> students.list(
                    new StudentCriteria(state.getText(), null, state.order(StudentColumn.class), window)));
        }
        return page;
    }
}
