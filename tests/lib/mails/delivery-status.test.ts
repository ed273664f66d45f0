import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDeliveryReport } from '@/lib/mails/delivery-status';

const report = (status: string, { encoding = '7bit', boundary = 'F00/relais.example' } = {}) =>
  [
    'From: MAILER-DAEMON@relais.example (Mail Delivery System)',
    'To: ne-pas-repondre@culture.example',
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    `\tboundary="${boundary}"`,
    '',
    'This is a MIME-encapsulated message.',
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    'I am sorry. Final-Recipient: rfc822; personne@ailleurs.example is only quoted here.',
    '',
    `--${boundary}`,
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    `Content-Transfer-Encoding: ${encoding}`,
    '',
    status,
    '',
    `--${boundary}`,
    'Content-Type: text/rfc822-headers',
    '',
    'To: ecole@fraize.example',
    `--${boundary}--`,
    '',
  ].join('\r\n');

const postfix = [
  'Reporting-MTA: dns; relais.example',
  'Arrival-Date: Thu, 12 Nov 2026 09:00:02 +0100 (CET)',
  '',
  'Final-Recipient: rfc822; Ecole@Fraize.example',
  'Original-Recipient: rfc822;ecole@fraize.example',
  'Action: failed',
  'Status: 5.2.2',
  'Diagnostic-Code: smtp; 552 5.2.2 <ecole@fraize.example>: Recipient address rejected:',
  '    mailbox full',
].join('\r\n');

describe('a delivery report', () => {
  test('gives its address in lower case, and what the server said, unfolded', () => {
    expect(readDeliveryReport(report(postfix))).toEqual([
      {
        email: 'ecole@fraize.example',
        action: 'failed',
        answer: '5.2.2 smtp; 552 5.2.2 <ecole@fraize.example>: Recipient address rejected: mailbox full',
      },
    ]);
  });

  test('may speak of several addresses', () => {
    const second =
      '\r\n\r\nFinal-Recipient: rfc822;<foyer@lamarche.example>\r\nAction: delayed\r\nStatus: 4.4.1';
    expect(readDeliveryReport(report(postfix + second))).toMatchObject([
      { email: 'ecole@fraize.example', action: 'failed' },
      { email: 'foyer@lamarche.example', action: 'delayed' },
    ]);
  });

  test.each([
    ['base64', Buffer.from(postfix).toString('base64').replace(/.{76}/g, '$&\r\n')],
    [
      'quoted-printable',
      postfix.replaceAll('=', '=3D').replace('Recipient address', 'Recipient=20add=\r\nress'),
    ],
  ])('is read in %s as well', (encoding, status) => {
    expect(readDeliveryReport(report(status, { encoding }))).toMatchObject([
      { email: 'ecole@fraize.example', action: 'failed' },
    ]);
  });

  test('is found inside the mail that forwards it', () => {
    const forwarded = [
      'From: agent@vosges.example',
      'Content-Type: multipart/mixed; boundary=dehors',
      '',
      '--dehors',
      'Content-Type: text/plain',
      '',
      'Pour information.',
      '--dehors',
      'Content-Type: message/rfc822',
      '',
      report(postfix, { boundary: 'dedans' }),
      '--dehors--',
    ].join('\n');
    expect(readDeliveryReport(forwarded)).toMatchObject([{ email: 'ecole@fraize.example' }]);
  });

  test('without the original address falls back on what was asked for', () => {
    const status =
      'Reporting-MTA: dns; x\r\n\r\nOriginal-Recipient: rfc822; a@b.example\r\nAction: failed\r\nStatus: 5.0.0';
    expect(readDeliveryReport(report(status))).toMatchObject([{ email: 'a@b.example' }]);
  });
});

describe('what is no delivery report', () => {
  test('an ordinary mail, a picture, nothing at all', () => {
    expect(readDeliveryReport('Subject: Bonjour\r\n\r\nFinal-Recipient: rfc822; a@b.example')).toBeNull();
    expect(readDeliveryReport('\x89PNG\r\n\x1a\n\0\0\0')).toBeNull();
    expect(readDeliveryReport('')).toBeNull();
  });

  test('whatever it is, it is read to the end without a fault', () => {
    const piece = fc.constantFrom(
      'Content-Type: multipart/mixed; boundary=x',
      'Content-Type: message/rfc822',
      'Content-Type: message/delivery-status',
      'Final-Recipient: rfc822;',
      '--x',
      '--x--',
      '',
      ' folded',
      'é',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), (lines) => {
        const found = readDeliveryReport(lines.join('\n'));
        for (const { email } of found ?? []) expect(email).toMatch(/^\S+@\S+$/);
      }),
    );
  });

  test('a mail made to be slow is not', () => {
    // Slow is beyond the patience of a test: minutes.
    const parts = `Content-Type: multipart/mixed; boundary=x\n\n${'--x\n\n'.repeat(150_000)}`;
    expect(readDeliveryReport(parts)).toBeNull();
    expect(readDeliveryReport(`Subject: ${' \n'.repeat(400_000)}`)).toBeNull();
  });
});
