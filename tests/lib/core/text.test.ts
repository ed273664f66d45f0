import { expect, test } from 'vitest';
import { of } from '@/lib/core/text';

test('« de » is elided as names are said', () => {
  expect(of('Sophie Marchal')).toBe('de Sophie Marchal');
  expect(of('Annie')).toBe('d’Annie');
  expect(of('Élodie')).toBe('d’Élodie');
  expect(of('Hélène Thomas')).toBe('d’Hélène Thomas');
  expect(of('Œuvre')).toBe('d’Œuvre');
});
