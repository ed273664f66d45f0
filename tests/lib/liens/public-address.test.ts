import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPublicAddress } from '@/lib/liens/public-address';

test.each([
  '8.8.8.8',
  '193.252.19.3',
  '100.63.255.255',
  '172.15.0.1',
  '172.32.0.1',
  '2a01:e0a::1',
  '2606:4700::1111',
])('%s is of the public Internet', (address) => expect(isPublicAddress(address)).toBe(true));

test.each([
  '0.0.0.0',
  '10.0.0.1',
  '100.64.0.1',
  '127.0.0.1',
  '127.1.2.3',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'ff02::1',
  '2001:db8::1',
  '2002:7f00:1::',
  'localhost',
  '',
  '127.1',
  '0x7f.1',
])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));

test('no private address passes, however it is picked', () => {
  const byte = fc.integer({ min: 0, max: 255 });
  const inside = fc.oneof(
    fc.tuple(fc.constantFrom(10, 127, 0), byte, byte, byte),
    fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
    fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
    fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte),
    fc.tuple(fc.integer({ min: 224, max: 255 }), byte, byte, byte),
  );
  fc.assert(
    fc.property(inside, (bytes) => {
      expect(isPublicAddress(bytes.join('.'))).toBe(false);
      expect(isPublicAddress(`::ffff:${bytes.join('.')}`)).toBe(false);
    }),
  );
});
