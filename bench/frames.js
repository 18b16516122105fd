// Runs in the browser, in the page that is measured: moves it on at each frame, and answers the mean time of a frame in
// milliseconds. A page without the field only moves its frames.
globalThis.meanFrame = async (what, frames) => {
  const word = 'checkout';
  const search = document.querySelector('input[type=search]');
  const slider = document.querySelector('input[type=range]');
  const write = (field, value) => {
    if (field === null) return;
    field.value = value;
    field.dispatchEvent(new Event('input'));
  };
  const moves = {
    scroll: (frame) => scrollTo(0, (frame % 40) * 100),
    filter: (frame) => write(search, word.slice(0, frame % (word.length + 1))),
    slider: (frame) => write(slider, String(1000 - (frame % 50) * 20)),
  };
  const next = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await next();
  const start = await next();
  let end = start;
  for (let frame = 1; frame <= frames; frame += 1) {
    moves[what](frame);
    end = await next();
  }
  return (end - start) / frames;
};
