// What a script adds for readers who have one: theme, text size, sharing, saving. Every page is complete without it.
{
  const root = document.documentElement
  const kept = {
    get: (key, otherwise) => {
      try {
        return JSON.parse(localStorage.getItem(`courtesy:${key}`)) ?? otherwise
      } catch {
        return otherwise
      }
    },
    set: (key, value) => {
      try {
        localStorage.setItem(`courtesy:${key}`, JSON.stringify(value))
        return true
      } catch {
        return false // storage is full or forbidden: the page still reads
      }
    },
  }

  // Before the first paint, so that nothing flashes.
  root.dataset.js = ''
  const wear = (name, value) => (value ? (root.dataset[name] = value) : delete root.dataset[name])
  wear('theme', kept.get('theme', null))
  wear('text', kept.get('text', null))

  const say = (words) => {
    const place = document.querySelector('[data-reader="said"]')
    if (place) place.textContent = words
  }

  const canonical = () => location.href.split('#')[0]
  const headline = () => document.querySelector('h1')?.textContent.trim() ?? document.title

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(canonical())
      say('The link is copied.')
    } catch {
      say(`Copy this address: ${canonical()}`)
    }
  }

  const share = async () => {
    if (!navigator.share) return copy()
    try {
      await navigator.share({ title: headline(), url: canonical() })
    } catch (error) {
      if (error.name !== 'AbortError') await copy()
    }
  }

  const storyPath = () => document.querySelector('[data-story]')?.dataset.story
  const isSaved = (path) => kept.get('saved', []).some((story) => story.path === path)

  const save = (button) => {
    const path = storyPath()
    const saved = kept.get('saved', [])
    const was = isSaved(path)
    const next = was ? saved.filter((story) => story.path !== path) : [{ path, headline: headline(), at: new Date().toISOString() }, ...saved]
    if (!kept.set('saved', next)) return say('This browser keeps nothing for this paper, so the story could not be saved.')
    button.setAttribute('aria-pressed', String(!was))
    button.textContent = was ? 'Save for later' : 'Saved'
    say(was ? 'Taken off your list.' : 'On your list of saved stories, in this browser.')
  }

  const turn = (name, values) => {
    const value = values[(values.indexOf(root.dataset[name] ?? null) + 1) % values.length]
    wear(name, value)
    kept.set(name, value)
  }

  const turnTheme = () => {
    const dark = matchMedia('(prefers-color-scheme: dark)').matches
    const now = root.dataset.theme ?? (dark ? 'dark' : 'light')
    const next = now === 'dark' ? 'light' : 'dark'
    wear('theme', next)
    kept.set('theme', next)
  }

  const deeds = { theme: turnTheme, text: () => turn('text', [null, 'large', 'largest']), share, copy, save }

  addEventListener('click', (event) => {
    const button = event.target.closest?.('button[data-reader]')
    if (button) deeds[button.dataset.reader]?.(button)
  })

  const line = ({ path, headline }) => {
    const item = document.createElement('li')
    const link = document.createElement('a')
    link.href = path
    link.textContent = headline
    link.className = 'underline'
    const remove = document.createElement('button')
    remove.type = 'button'
    remove.className = 'control'
    remove.textContent = 'Remove'
    remove.setAttribute('aria-label', `Remove: ${headline}`)
    remove.addEventListener('click', () => {
      kept.set('saved', kept.get('saved', []).filter((story) => story.path !== path))
      showSaved()
      document.querySelector('h1')?.focus()
    })
    item.append(link, ' ', remove)
    return item
  }

  const showSaved = () => {
    const list = document.querySelector('[data-reader="saved"]')
    if (!list) return
    // Only addresses of this paper: what is in the browser's storage may have been put there by anything.
    const saved = kept.get('saved', []).filter(({ path, headline }) => /^\/(?!\/)[^\\]*$/.test(path) && typeof headline === 'string')
    list.replaceChildren(...saved.map(line))
    const empty = document.querySelector('[data-reader="saved-empty"]')
    if (empty) empty.hidden = saved.length > 0
  }

  addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('button[data-reader="save"]')
    if (button && isSaved(storyPath())) {
      button.setAttribute('aria-pressed', 'true')
      button.textContent = 'Saved'
    }
    showSaved()
  })
}
