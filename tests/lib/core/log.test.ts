import pg from 'pg';
import { expect, test } from 'vitest';
import { errorFields } from '@/lib/core/log';

test('a lost connection is told without its client', () => {
  const client = new pg.Client('postgres://treteaux:secret@localhost/treteaux');
  const told = errorFields(Object.assign(new Error('terminating connection'), { client, code: '57P01' }));
  expect(told).toMatchObject({ message: 'terminating connection', code: '57P01' });
  expect(told.stack).toContain('terminating connection');
  expect(JSON.stringify(told)).not.toContain('connectionParameters');
});

test('another error keeps all it has', () => {
  expect(errorFields(Object.assign(new Error('plein'), { code: 'ENOSPC' }))).toMatchObject({
    type: 'Error',
    message: 'plein',
    code: 'ENOSPC',
  });
});
