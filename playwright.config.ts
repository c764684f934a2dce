import { defineConfig, devices } from '@playwright/test'

// scripts/test.ts starts the paper these journeys are walked on, and says where it is and which browser to use.
const executablePath = process.env['CHROMIUM']
const asRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 4,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ?? 'test-results/journeys.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env['SITE_URL'] ?? 'http://localhost:3000',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [...(asRoot ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    },
  },
})
