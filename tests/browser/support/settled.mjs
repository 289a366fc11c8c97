// Until no frame has been drawn for a while.
export async function settled(page) {
  await page.evaluate(() => new Promise((resolve) => {
    let last = -1, same = 0;
    const look = () => {
      const now = document.documentElement.dataset.frames;
      same = now === last ? same + 1 : 0;
      last = now;
      if (same >= 4) resolve();
      else requestAnimationFrame(look);
    };
    look();
  }));
}
