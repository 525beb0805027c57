/* The session lasts while somebody types on a page, and its end is announced: with a button that puts it off, and then with the way back
 * to the page, where draft.js offers what was typed. Tabs of one browser share the session, and when the server heard of it last. */
(() => {
  'use strict';
  const NOTE = 'matricula.heard', words = document.getElementById('sessionWords'), seconds = Number(words.dataset.seconds);
  const warning = Math.min(300, seconds / 3);
  let heard = 0, typed = false, shows = null;

  function note() { try { localStorage.setItem(NOTE, String(heard)); } catch (e) { /* each tab by itself, then */ } }
  function noted() { try { return Number(localStorage.getItem(NOTE)); } catch (e) { return 0; } }
  function hear() {
    heard = Date.now();
    typed = false;
    note();
    show(null);
  }
  function time(at) { return new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' }); }

  /** Shows one of the two announcements, or none. */
  function show(which) {
    if (shows === which) return;
    shows = which;
    if (!which) return PF('sessionEnd').hide();
    document.getElementById('sessionEnds').textContent = time(heard + seconds * 1000);
    ['ending', 'ended'].forEach(each => { document.getElementById(each).hidden = each !== which; });
    PF('sessionEnd').show();
    document.querySelector('#' + which + ' button').focus();
  }
  function look() {
    if (!PrimeFaces.widgets.sessionEnd) return;
    heard = Math.max(heard, noted());
    const quiet = (Date.now() - heard) / 1000;
    if (quiet >= seconds) show('ended');
    else if (quiet >= seconds - warning && !typed) show('ending');
    else if (typed && quiet >= seconds / 6) matriculaStay();
    else if (quiet < seconds - warning) show(null);
  }

  /** The page is left with what was typed in the draft: nobody need be asked. */
  function leave() {
    matriculaDraft.keep();
    window.matriculaLeft = true;
  }
  const redirect = PrimeFaces.ajax.ResponseProcessor.doRedirect;
  PrimeFaces.ajax.ResponseProcessor.doRedirect = function (node) {
    leave();
    redirect.call(this, node);
  };

  document.addEventListener('input', () => { typed = true; });
  document.addEventListener('visibilitychange', () => { if (!document.hidden) look(); });
  document.getElementById('stay').addEventListener('click', () => { matriculaStay(); });
  document.getElementById('signInAgain').addEventListener('click', () => { leave(); location.reload(); });
  $(document).on('pfAjaxSuccess.session', hear);
  hear();
  setInterval(look, 5000);
})();
