// What a page meets: its window, what its user prefers, what it loaded; and how much wider than the
// window it is, in pixels.
() => {
  const page = document.documentElement;
  return JSON.stringify({
    width: window.innerWidth,
    height: window.innerHeight,
    dark: matchMedia("(prefers-color-scheme: dark)").matches,
    language: navigator.language,
    overflow: page.scrollWidth - page.clientWidth,
    loaded: performance.getEntriesByType("resource").map((entry) => entry.name),
  });
}
