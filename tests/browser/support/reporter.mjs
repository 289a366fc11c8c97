// Reporter for `node --test`: a line for every failure, and the counts as the last line.
// Only tests count, not the suites or files around them.

function is_test(data) {
  return data.details?.type !== 'suite' && !data.name.endsWith('.mjs');
}

function reason(data) {
  const error = data.details?.error;
  return (error?.cause?.stack ?? error?.cause ?? error?.stack ?? String(error)).toString();
}

export default async function* reporter(events) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    if (type === 'test:pass' && is_test(data)) {
      passed += 1;
    } else if (type === 'test:fail') {
      // A file that fails as a whole counts too: it broke outside its tests.
      const inner = data.details?.error?.failureType === 'subtestsFailed';
      if (inner) continue;
      failed += 1;
      yield `FAILED ${data.name}\n${reason(data)}\n`;
    } else if (type === 'test:stderr' || type === 'test:stdout' || type === 'test:diagnostic') {
      if (type !== 'test:diagnostic') yield data.message;
    }
  }
  yield `\n${JSON.stringify({ passed, failed })}\n`;
}
