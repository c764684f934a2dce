// Node's own http server with one answer in memory: the most that any server written on Node can do. Takes the file, prints the port.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const [file = '', contentType = ''] = process.argv.slice(2)
const body = readFileSync(file)
const headers = { 'Content-Type': contentType, 'Content-Encoding': 'gzip', 'Content-Length': body.length }
const server = createServer((_req, res) => {
  res.writeHead(200, headers)
  res.end(body)
}).listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(address !== null && typeof address === 'object' ? address.port : '')
})
