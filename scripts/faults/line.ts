import { createServer, connect, type Socket } from 'node:net'

/** A line between browsers and the paper that can be cut with an axe, or fall silent: nothing comes back, and nobody is told. */
export type CutLine = { cut: () => void; silence: () => void; mend: () => void; close: () => Promise<void> }

export async function openLine({ from, to }: { from: number; to: number }): Promise<CutLine> {
  const sockets = new Set<Socket>()
  let state: 'whole' | 'cut' | 'silent' = 'whole'
  const server = createServer((near) => {
    if (state === 'cut') return near.destroy()
    const far = connect(to, '127.0.0.1')
    for (const [one, other] of [[near, far], [far, near]] as const) {
      sockets.add(one)
      one.on('data', (bytes) => void (state === 'whole' && other.write(bytes)))
      one.on('error', () => one.destroy())
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
    }
  })
  const drop = () => {
    for (const socket of sockets) socket.destroy()
  }
  await new Promise<void>((open) => server.listen(from, '127.0.0.1', open))
  return {
    cut: () => {
      state = 'cut'
      drop()
    },
    silence: () => void (state = 'silent'),
    mend: () => {
      // What was sent into the silence is lost, as on any line.
      if (state === 'silent') drop()
      state = 'whole'
    },
    close: () => {
      drop()
      return new Promise((closed) => server.close(() => closed()))
    },
  }
}
