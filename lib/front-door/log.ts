/** One event, one line: whatever a stranger put into it (line breaks, terminal codes) comes out as \xNN. */
export function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.slice(0, 2_000).replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (mark) => '\\x' + mark.charCodeAt(0).toString(16).padStart(2, '0'))
}
