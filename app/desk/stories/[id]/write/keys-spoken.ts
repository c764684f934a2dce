/** Keys as they are printed on a keyboard: `Mod-Shift-8` is Ctrl+Shift+8, on a Mac ⌘+Shift+8. */
export function keysSpoken(keys: string): string {
  const isMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac')
  return keys.replace('Mod', isMac ? '⌘' : 'Ctrl').replaceAll('-', '+').replace('Arrow', '').replace(/\b[a-z]$/, (letter) => letter.toUpperCase())
}
