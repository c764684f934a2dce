import { defineConfig } from 'vitest/config'

// Rules and formats are proved without a database; commands and reads on a real Postgres (*.db.test.ts).
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['{app,lib,newsroom,scripts,prisma}/**/*.test.{ts,tsx}', 'server.test.ts'], exclude: ['**/*.db.test.ts'] } },
      { test: { name: 'postgres', include: ['{lib,newsroom,prisma,scripts}/**/*.db.test.ts'], globalSetup: ['prisma/test-postgres.ts'], setupFiles: ['prisma/test-database.ts'], testTimeout: 30_000, hookTimeout: 60_000 } },
    ],
  },
})
