/** A bare Next application behind the barest custom server: one page, drawn at each request, of as many lines as asked. */
import { createServer } from 'node:http';
import path from 'node:path';
import next from 'next';

const app = next({ dir: path.join(import.meta.dirname, 'page') });
await app.prepare();
const handle = app.getRequestHandler();
createServer(handle).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
