/** The tools in their order, known before the editor itself is there. */
export const TOOLS = [
  { name: 'Bold', keys: 'Mod-b', hasState: true },
  { name: 'Italic', keys: 'Mod-i', hasState: true },
  { name: 'Link', keys: 'Mod-k', hasState: false },
  { name: 'Insert', keys: '/', hasState: false },
  { name: 'Change', keys: 'Enter', hasState: false },
  { name: 'Heading', keys: 'Mod-Alt-2', hasState: true },
  { name: 'Subheading', keys: 'Mod-Alt-3', hasState: true },
  { name: 'List', keys: 'Mod-Shift-8', hasState: true },
  { name: 'Numbered list', keys: 'Mod-Shift-7', hasState: true },
  { name: 'Quote', keys: 'Mod-Shift-9', hasState: true },
  { name: 'Pull quote', keys: 'Mod-Alt-9', hasState: true },
  { name: 'Line', keys: 'Mod-Alt-l', hasState: false },
  { name: 'Note', keys: 'Mod-Alt-f', hasState: false },
  { name: 'Reference', keys: 'Mod-Alt-r', hasState: true },
  { name: 'Comment', keys: 'Mod-Alt-m', hasState: false },
  { name: 'Move up', keys: 'Alt-Shift-ArrowUp', hasState: false },
  { name: 'Move down', keys: 'Alt-Shift-ArrowDown', hasState: false },
  { name: 'Undo', keys: 'Mod-z', hasState: false },
  { name: 'Redo', keys: 'Mod-y', hasState: false },
  { name: 'Keys', keys: 'Mod-/', hasState: false },
] as const

export type ToolName = (typeof TOOLS)[number]['name']

/** What the slash menu offers beside the tools: each a piece of the text that is written in a panel. */
export const PIECES = { Picture: 'image', Pictures: 'gallery', Table: 'table', 'Fact box': 'factBox', Embed: 'embed' } as const
