/** The least a chat can be: socket.io, one INSERT per message, then everybody is told. No session, no rights, no order. */
import { createServer } from 'node:http';
import pg from 'pg';
import { Server } from 'socket.io';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
await pool.query(`create table if not exists messages (
  id uuid primary key default gen_random_uuid(), "espaceId" text not null, "authorId" text not null,
  "clientId" text not null, body text not null, "createdAt" timestamptz not null default now())`);
await pool.query('create index if not exists messages_espace on messages ("espaceId", "createdAt")');

const INSERT = {
  name: 'insert',
  text: 'insert into messages ("espaceId", "authorId", "clientId", body) values ($1, $2, $3, $4) returning *',
};

const http = createServer();
const io = new Server(http, { path: '/realtime', serveClient: false, perMessageDeflate: false });
io.on('connection', (socket) => {
  socket.on('espace:join', ({ espaceId }, ack) => {
    socket.join(espaceId);
    ack({ ok: true });
  });
  socket.on('message:send', async ({ espaceId, clientId, body }, ack) => {
    const { rows } = await pool.query({ ...INSERT, values: [espaceId, socket.id, clientId, body] });
    io.to(espaceId).emit('message:new', { message: rows[0] });
    ack({ ok: true, message: rows[0] });
  });
});
http.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
