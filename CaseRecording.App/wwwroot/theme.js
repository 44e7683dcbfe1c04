// Runs before the first paint, so that a page in the dark never flashes white.
(() => {
  let kept = null;
  try { kept = localStorage.getItem('theme'); } catch { /* storage is refused: as the machine has it */ }
  const dark = kept ? kept === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
