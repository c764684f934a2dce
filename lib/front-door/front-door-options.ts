import type { Server } from 'node:http'
import type { FileList } from './files.ts'
import type { FailureWords } from './short-answers.ts'

export type FrontDoorOptions = {
  siteUrl: URL
  /** Loopback ports of the renderers that are ready now. */
  ports: () => readonly number[]
  /** Path prefixes that go to a renderer as they came and are never kept: `/desk` stands for itself and all below it. */
  passThrough: readonly string[]
  queryParameters: readonly string[]
  keepQuery: (pathWithQuery: string) => boolean
  isSessionCookie: (name: string) => boolean
  bodyLimit: (path: string) => number
  files: FileList
  ready: () => Promise<boolean>
  words: { failed: FailureWords; busy: FailureWords }
  /** Gets one line for each thing that went wrong; there is no access log. */
  log: (line: string) => void
  localHosts?: readonly string[]
  trustedProxies?: number
  /** The header, in small letters, in which the proxy before us says where a reader is. */
  countryHeader?: string
  memoryBytes?: number
  /** A CDN before us drops pages by the tags in `Cache-Tag`; without one the header would only be weight. */
  isCdnTold?: boolean
  rendersAtOnce?: number
  renderMs?: number
  now?: () => number
}

export type FrontDoor = {
  server: Server
  /** Drops every page that bears one of these tags; `*` drops all. */
  expire: (tags: readonly string[]) => void
  held: () => { pages: number; bytes: number; rendering: number }
  /** Hangs up on those who listen to a stream without an end. */
  endStreams: () => void
  close: () => void
}
