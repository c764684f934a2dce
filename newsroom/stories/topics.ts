import { db } from '#lib/db.ts'
import { authorize, type Actor, type Subject } from '../access/can.ts'

export type Topic = { id: string; slug: string; name: string; description: string }
export type CountedTopic = Topic & { stories: number }

/** Every topic that readers can read something about, with the number of its stories, by name. */
export function publishedTopics(now = new Date()): Promise<CountedTopic[]> {
  return db().$queryRaw<CountedTopic[]>`
    SELECT t.id, t.slug, t.name, t.description, count(*)::int AS stories
    FROM topic t JOIN story_topic st ON st.topic_id = t.id JOIN live_story l USING (story_id)
    WHERE l.public_from <= ${now} AND (l.public_until IS NULL OR l.public_until > ${now} OR l.at_end = 'EXCERPT')
    GROUP BY t.id ORDER BY lower(t.name), t.slug`
}

export function topicAt(slug: string): Promise<Topic | null> {
  return db().topic.findUnique({ where: { slug }, select: { id: true, slug: true, name: true, description: true } })
}

/** Every topic that there is, by name, for whoever writes. */
export function topicsAtDesk(actor: Actor, subject: Subject): Promise<{ id: string; name: string }[]> {
  authorize(actor, 'story.edit', subject)
  return db().topic.findMany({ orderBy: [{ name: 'asc' }, { slug: 'asc' }], select: { id: true, name: true } })
}
