// Sets light or dark before the first paint. A file of its own because our policy allows no inline scripts.
(() => {
  const wish = localStorage.getItem('tutti.theme');
  const dark = wish === 'dark' || (wish !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
