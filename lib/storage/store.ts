export type StoredFile = { name: string; bytes: Uint8Array }

/** Where the files of pictures are kept: folders of files, each named by an unguessable key that is never used again. */
export type Store = {
  /** Writes a folder: whole, or nothing of it stays. */
  keep: (key: string, files: readonly StoredFile[]) => Promise<void>
  /** The bytes of a file; null when there is none. */
  read: (key: string, name: string) => Promise<Buffer | null>
  /** Removes a folder, if it is there. */
  drop: (key: string) => Promise<void>
  /** Removes every folder. */
  dropAll: () => Promise<void>
}
