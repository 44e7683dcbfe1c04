namespace CaseRecording.Benchmarks.Typing;

/// <summary>
/// Types in a real page from inside it, so that sixty pages need no sixty conversations with the browser, and notes when the screen said "Saved".
/// Each key goes through the browser's own editing, as a pressed one does.
/// </summary>
internal static class TypistScript
{
    /// <summary>The text area once one can type in it: of the note editor, or the stock one.</summary>
    public const string Area = ".said textarea[data-whole], body > textarea";

    /// <summary>Stands in the page before any script of its own.</summary>
    public const string Source = $$"""
        (() => {
          let lastKey = 0, first = null;
          const savings = [], ask = window.fetch;
          window.fetch = async (where, options) => {
            if (where !== 'drafts') return ask(where, options);
            const sent = performance.now(), key = lastKey, answer = await ask(where, options);
            // The page reads the answer first and then says "Saved"; ours is read after it.
            answer.clone().json().then(() => setTimeout(() => {
              if (key && document.querySelector('.said [data-saved]')?.textContent.startsWith('Saved')) savings.push([sent - key, performance.now() - sent]);
            }));
            return answer;
          };
          const wait = ms => new Promise(done => setTimeout(done, ms));
          window.typist = {
            async type(sentences, every, rest, until) {
              const area = document.querySelector('{{Area}}'), end = performance.now() + until;
              area.focus();
              area.setSelectionRange(area.value.length, area.value.length);
              savings.length = lastKey = 0;
              let keys = 0, at = performance.now();
              typing: for (const sentence of sentences) {
                for (const letter of sentence) {
                  if (at >= end) break typing;
                  await wait(Math.max(0, at - performance.now()));
                  document.execCommand('insertText', false, letter);
                  lastKey = performance.now();
                  keys++;
                  at += every;
                }
                at += rest;
              }
              await wait(Math.max(0, end - performance.now()));
              return keys;
            },
            savings: () => savings,
            beginAgain() {
              const area = document.querySelector('{{Area}}');
              area.focus();
              area.select();
              document.execCommand('insertText', false, first ??= area.value);
            },
          };
        })();
        """;
}
