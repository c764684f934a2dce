type Caret = { left: number; top: number; bottom: number }

/** The list itself, beside the text in its own box: the text keeps the caret, the list says what is chosen. */
export function slashList(around: HTMLElement, onChoice: (name: string) => void) {
  const box = document.createElement('div')
  const list = document.createElement('div')
  const aloud = document.createElement('p')
  box.className = 'slash-menu'
  box.hidden = true
  list.id = 'slash-menu'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', 'Insert')
  list.tabIndex = 0
  aloud.className = 'sr-only'
  aloud.setAttribute('role', 'status')
  box.append(list)
  around.append(box, aloud)
  // The caret stays in the text.
  box.addEventListener('mousedown', (event) => event.preventDefault())
  let names: readonly string[] = []
  list.addEventListener('click', ({ target }) => {
    const place = [...list.children].findIndex((option) => option.contains(target as Node))
    const name = names[place]
    if (name !== undefined) onChoice(name)
  })
  return {
    show: (offered: readonly string[], at: number, caret: Caret) => {
      names = offered
      list.replaceChildren(
        ...offered.map((name, place) => {
          const option = document.createElement('div')
          option.id = `slash-${place}`
          option.setAttribute('role', 'option')
          option.setAttribute('aria-selected', String(place === at))
          option.textContent = name
          return option
        }),
      )
      aloud.textContent = `${offered[at] ?? ''}, ${at + 1} of ${offered.length}`
      box.hidden = false
      const frame = around.getBoundingClientRect()
      const left = Math.max(0, Math.min(caret.left - frame.left, frame.width - box.offsetWidth))
      const isBelow = caret.bottom + box.offsetHeight < window.innerHeight || caret.top < box.offsetHeight
      box.style.left = `${left}px`
      box.style.top = `${(isBelow ? caret.bottom + 4 : caret.top - box.offsetHeight - 4) - frame.top}px`
      list.children[at]?.scrollIntoView({ block: 'nearest' })
    },
    hide: () => {
      box.hidden = true
      aloud.textContent = ''
    },
    remove: () => {
      box.remove()
      aloud.remove()
    },
  }
}
