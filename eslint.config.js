import next from '@next/eslint-plugin-next'
import hooks from 'eslint-plugin-react-hooks'
import * as regexp from 'eslint-plugin-regexp'
import ts from 'typescript-eslint'

const forbid = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] })
const group = (names, message) => ({ group: names, message })

/** The order of the newsroom's modules: each may import those before it. */
const modules = ['access', 'rights', 'contributors', 'media', 'stories', 'fronts', 'syndication', 'sections', 'redirects', 'policies', 'system', 'paper']

const noWeb = group(['#app/*', 'react', 'react-dom', 'next', 'next/*', 'next-auth', 'next-auth/*'], 'newsroom/ and lib/ know no web.')
const noDatabase = group(['#lib/db.ts', '#prisma/*', '@prisma/*', 'pg'], 'Pages ask newsroom/, which asks the database.')
const inserted = { selector: "CallExpression[callee.property.name=/^\\$(query|execute)RawUnsafe$/]", message: 'Only tagged templates: values never become SQL.' }

export default [
  { ignores: ['.next*/**', '.data/**', '.test-data/**', 'prisma/generated/**', 'public/**', 'next-env.d.ts', 'test-results/**', 'playwright-report/**'] },
  ...ts.configs.strict.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  regexp.configs['flat/recommended'],
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-syntax': ['error', inserted],
      'no-console': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['scripts/**', 'server.ts', 'lib/front-door/log.ts', 'lib/log.ts', 'e2e/**'], rules: { 'no-console': 'off' } },
  { files: ['prisma/demo/**', '**/*.test.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['app/**'],
    plugins: { '@next/next': next, 'react-hooks': hooks },
    rules: {
      ...next.configs.recommended.rules,
      ...hooks.configs.recommended.rules,
      // Readers' pages are documents without a router: a link is a link.
      '@next/next/no-html-link-for-pages': 'off',
      // The one script of readers' pages sets the theme before the first paint, so it may not be late.
      '@next/next/no-sync-scripts': 'off',
      ...forbid(noDatabase),
    },
  },
  {
    files: ['newsroom/**', 'lib/**'],
    ignores: ['lib/fetch-public.ts', 'lib/front-door/**', '**/*.test.ts'],
    rules: { 'no-restricted-globals': ['error', { name: 'fetch', message: 'The one way out of the house is lib/fetch-public.ts: it checks where an address leads.' }] },
  },
  { files: ['lib/**'], rules: forbid(noWeb, group(['#newsroom/*'], 'lib/ could serve a bakery; it knows no news.')) },
  { files: ['newsroom/**'], rules: forbid(noWeb) },
  ...modules.slice(0, -1).map((name, place) => ({
    files: [`newsroom/${name}/**`],
    rules: forbid(
      noWeb,
      group(modules.slice(place + 1).flatMap((later) => [`../${later}/*`, `../../${later}/*`, `#newsroom/${later}/*`]), `${name} comes before these: ${modules.join(' → ')}.`),
    ),
  })),
]
