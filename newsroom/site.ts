import { db } from '#lib/db.ts'

export type Logo = { key: string; width: number; height: number }

/** What stands on every page. */
export type Site = {
  paper: { name: string; motto: string; founded: number | null; lang: string; dir: 'ltr' | 'rtl'; timeZone: string; email: string | null; demo: boolean }
  /** Drawn instead of the name; `dark` on dark ground, where there is one. */
  logo: { light: Logo | null; dark: Logo | null }
  /** Further links beside the sections. */
  navigation: { label: string; href: string }[]
  sections: { id: string; slug: string; name: string; description: string }[]
  policies: { slug: string; title: string }[]
}

const empty: Site = {
  paper: { name: 'An unnamed paper', motto: '', founded: null, lang: 'en', dir: 'ltr', timeZone: 'UTC', email: null, demo: false },
  logo: { light: null, dark: null },
  navigation: [],
  sections: [],
  policies: [],
}

/** One statement. A paper that has not been named yet still answers. */
export async function site(): Promise<Site> {
  const rows = await db().$queryRaw<{ site: Site }[]>`
    SELECT json_build_object(
      'paper', json_build_object('name', p.name, 'motto', p.motto, 'founded', p.founded, 'lang', p.lang, 'dir', lower(p.dir::text),
        'timeZone', p.time_zone, 'email', p.email, 'demo', p.demo),
      'logo', json_build_object(
        'light', (SELECT json_build_object('key', key, 'width', width, 'height', height) FROM media WHERE id = p.logo_id AND public_since IS NOT NULL),
        'dark', (SELECT json_build_object('key', key, 'width', width, 'height', height) FROM media WHERE id = p.dark_logo_id AND public_since IS NOT NULL)),
      'navigation', p.navigation,
      'sections', (SELECT coalesce(json_agg(json_build_object('id', id, 'slug', slug, 'name', name, 'description', description) ORDER BY position), '[]') FROM section),
      'policies', (SELECT coalesce(json_agg(json_build_object('slug', slug, 'title', title) ORDER BY position), '[]') FROM policy)
    ) AS site FROM paper p WHERE p.id = 1`
  return rows[0]?.site ?? empty
}
