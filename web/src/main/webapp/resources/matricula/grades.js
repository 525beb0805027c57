/* A grade that is created beside the table of enrollments: every menu of the table offers it at once, and nothing else of the page changes. */
(() => {
  document.getElementById('newGrade').addEventListener('click', () => window.gradesOpen([{ name: 'related', value: '' }]));

  window.matriculaGrades = {
    related() {
      const saved = document.querySelector('[id="gradesRelated"] .related-saved');
      if (!saved) {
        PF('gradesDialog').resetPosition();
        return;
      }
      PF('gradesDialog').hide();
      document.querySelectorAll('.enrollments select[id$=":grade"]').forEach(menu => menu.add(new Option(saved.dataset.label, saved.dataset.label)));
    }
  };
})();
