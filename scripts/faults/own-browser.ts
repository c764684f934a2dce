import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chromium, type Browser, type BrowserContext } from '@playwright/test'
import { findBrowser } from '../browser.ts'

/** A browser that keeps what it knows in a folder, and can be killed as by a battery that is empty. */
export type OwnBrowser = { context: BrowserContext; kill: () => Promise<void>; close: () => Promise<void> }

export async function openBrowser(folder: string): Promise<OwnBrowser> {
  const args = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${folder}`, '--no-first-run', '--disable-gpu', '--disable-background-networking', '--window-size=1280,900', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  const child = spawn(findBrowser(() => {}) ?? chromium.executablePath(), args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true })
  const browser: Browser = await chromium.connectOverCDP(await addressOf(child))
  const context = browser.contexts()[0] ?? (await browser.newContext())
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    // Its tabs are processes of the same group.
    process.kill(-(child.pid ?? 0), signal)
    await gone
  }
  return {
    context,
    kill: () => end('SIGKILL'),
    close: async () => {
      await browser.close().catch(() => {})
      await end('SIGKILL')
    },
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = ''
    child.stderr?.on('data', (bytes: Buffer) => {
      said += bytes.toString()
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (address) found(address)
    })
    child.once('exit', () => failed(new Error(`The browser ended before it could be asked: ${said.slice(-500)}`)))
  })
}
