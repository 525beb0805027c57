package org.matricula.bench.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The words that names and descriptions are made of. */
final class SampleWords {

    static final List<String> FIRST_NAMES = words("""
            Ada Alan Alice Amara Amir Ana Andre Anna Anton Aria Arjun Ayesha Bela Ben Bianca Boris Bruno Camila Carlos Carmen
            Chen Chloé Clara Daniel David Diego Dmitri Elena Eli Elif Emma Eric Esther Eva Fatima Felix Fiona Frank Freya Gabriel
            Grace Greta Hana Hannah Hugo Ibrahim Inés Ingrid Irina Isaac Ivan Jack Jana Jin João Jonas Julia Kai Karin Kenji
            Khalid Lars Laura Leo Lena Liam Lina Lucas Lucía Luis Maja Marco María Martin Maya Mehmet Mia Miguel Mila Milan
            Mohamed Nadia Naomi Nina Noah Nora Olga Oliver Omar Oscar Otto Pablo Paula Pedro Peter Priya Rafael Rahul Rania Rosa
            Ruth Samir Sara Sofia Stefan Sven Tara Theo Thomas Tomás Uma Vera Viktor Wei Yara Yuki Yusuf Zara Zoë""");

    static final List<String> LAST_NAMES = words("""
            Abe Adler Ahmed Ali Almeida Andersen Anderson Bauer Becker Berg Bianchi Blanc Bonnet Brown Castro Chan Chen Clark
            Cohen Cook Costa Cruz Dahl Davies Díaz Dubois Durán Eriksen Evans Farah Ferrari Fischer Fontaine Ford Fuchs García
            Gómez González Graf Green Gupta Haas Hall Hansen Haddad Hassan Hill Hoffmann Holm Huang Hughes Ito Ivanov Jansen
            Jensen Johansson Johnson Jones Kaya Keller Khan Kim King Klein Kovács Kowalski Kumar Lam Lambert Lang Larsen Lee
            Lehmann Lewis Lima Lindberg López Lund Mancini Marino Martin Martínez Meyer Mendes Miller Mori Moreau Morgan Moser
            Müller Murphy Nagy Nakamura Nguyen Nielsen Novák Okafor Olsen Ortiz Park Patel Pereira Pérez Petrov Popescu Ramos
            Rao Reyes Ricci Rivera Romano Rossi Roux Russo Ryan Said Santos Sato Schmidt Schneider Scott Shah Silva Singh Smith
            Sokolov Steiner Suzuki Tanaka Taylor Thompson Torres Tran Turner Vargas Varga Vogel Wagner Walker Wang Weber White
            Wilson Wolf Wong Wood Wu Yamada Yılmaz Young Zhang Zhou Ziegler O'Brien O'Neill""");

    static final List<String> AREAS = words("""
            Modern Comparative Computational Experimental Theoretical Quantitative European Asian African American Marine Clinical
            Urban Rural Social Industrial Digital Classical Mathematical Environmental Molecular Statistical Medieval Organic
            Structural Public Private International Cognitive Developmental Political Economic Historical Functional Linear
            Nonlinear""");

    static final List<String> SUBJECTS = words("""
            Algebra Anatomy Anthropology Architecture Astronomy Biology Botany Chemistry Cinema Drama Ecology Economics Education
            Engineering Ethics Finance Genetics Geography Geology History Law Linguistics Literature Logic Management Medicine
            Music Nutrition Optics Philosophy Physics Poetry Psychology Sociology Statistics Zoology""");

    private static final List<String> LEVELS = List.of(
            "Introduction to",
            "Foundations of",
            "Intermediate",
            "Advanced",
            "Applied",
            "Seminar in",
            "Topics in",
            "Laboratory in");

    private SampleWords() {}

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    static <T> T any(List<T> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    /** Names of courses in random order, each once; more than 10,000. */
    static List<String> courseNames(Random random) {
        var names = new ArrayList<String>();
        for (var subject : SUBJECTS) {
            for (var area : AREAS) {
                LEVELS.forEach(level -> names.add(level + " " + area + " " + subject));
            }
        }
        Collections.shuffle(names, random);
        return names;
    }
}
