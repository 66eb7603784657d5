/** Shows how far a step is: a bar that is drawn over where there is a terminal, else a line for each tenth. */
export function createProgressBar(name: string): (done: number) => void {
  const { stderr } = process;
  let shown = -1;
  return (done) => {
    const percent = Math.min(100, Math.floor(done * 100));
    const isNews = stderr.isTTY ? percent > shown : Math.floor(percent / 10) > Math.floor(shown / 10);
    if (!isNews) return;
    shown = percent;
    const bar = '█'.repeat(percent / 4).padEnd(25, '░');
    if (!stderr.isTTY) stderr.write(`${name} ${percent} %\n`);
    else stderr.write(`\r${name} ${bar} ${percent} %${percent === 100 ? '\n' : ''}`);
  };
}
