import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'

const root = join(import.meta.dirname, '..')
// The shell draws pages and nothing else: the journeys take three fifths of the time that a whole browser needs.
const INSTALLED = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

function onPath(name: string): string | null {
  const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : null
}

const installed = () => INSTALLED.map(onPath).find((path) => path !== null) ?? (existsSync(MAC) ? MAC : null)

/**
 * A browser to walk the journeys in: Playwright's own where it is or can be had, else one that is installed,
 * else Debian's when we may install it. Its path, or null for Playwright's own.
 * @throws Error with a sentence when there is none
 */
export function findBrowser(say: (line: string) => void): string | null {
  if (existsSync(chromium.executablePath())) return null
  const fetched = spawnSync(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium'], { timeout: 180_000, stdio: 'ignore' })
  if (fetched.status === 0 && existsSync(chromium.executablePath())) return null

  const found = installed()
  if (found) return found
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    say('Installing Debian’s Chromium …')
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
    for (const name of ['chromium-headless-shell', 'chromium']) {
      spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      const packaged = installed()
      if (packaged) return packaged
    }
  }
  throw new Error('There is no browser for the journeys. Install Chromium or Google Chrome, or connect to the internet so that Playwright can fetch its own, and run npm test again.')
}
