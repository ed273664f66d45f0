import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { localOrigin, readEnv, SettingError } from '@/lib/core/env';

const wrong = (settings: Record<string, string>) => {
  try {
    readEnv(settings);
  } catch (error) {
    if (error instanceof SettingError) return error.message;
    throw error;
  }
  return 'accepted';
};

describe('settings', () => {
  it('are all optional', () => {
    expect(readEnv({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: path.resolve('var'),
      databaseUrl: undefined,
      smtpUrl: undefined,
      demo: true,
      logLevel: 'info',
    });
    expect(readEnv({}).publicUrl.origin).toBe('http://localhost:3000');
    expect(readEnv({ PORT: '4000' }).publicUrl.origin).toBe('http://localhost:4000');
  });

  it('of a bucket are all there, or none', () => {
    const keys = { S3_ACCESS_KEY_ID: 'cle', S3_SECRET_ACCESS_KEY: 'secrete' };
    expect(readEnv({}).s3).toBeUndefined();
    expect(readEnv({ S3_REGION: 'fr' }).s3).toBeUndefined();
    expect(readEnv({ ...keys, S3_BUCKET: 'treteaux', S3_ENDPOINT: 'https://s3.example.fr' }).s3).toEqual({
      endpoint: 'https://s3.example.fr',
      region: 'us-east-1',
      bucket: 'treteaux',
      accessKeyId: 'cle',
      secretAccessKey: 'secrete',
    });
    expect(wrong(keys)).toMatch(/^Réglage S3_BUCKET\s: manque/);
    expect(wrong({ S3_ENDPOINT: 'https://s3.example.fr' })).toMatch(/^Réglage S3_BUCKET\s: manque/);
    expect(wrong({ S3_BUCKET: 'treteaux', S3_ACCESS_KEY_ID: 'cle' })).toMatch(
      /^Réglage S3_SECRET_ACCESS_KEY/,
    );
    expect(wrong({ S3_BUCKET: 'Pas Un Nom' })).toMatch(/^Réglage S3_BUCKET/);
  });

  it('tell where the process answers itself', () => {
    const origin = (HOST: string) => localOrigin(readEnv({ HOST, PORT: '4000', PUBLIC_URL: 'https://x.fr' }));
    expect(['127.0.0.1', '0.0.0.0', '::', '::1', '192.0.2.7'].map(origin)).toEqual([
      'http://127.0.0.1:4000',
      'http://127.0.0.1:4000',
      'http://[::1]:4000',
      'http://[::1]:4000',
      'http://192.0.2.7:4000',
    ]);
  });

  it('left empty are as if not given', () => {
    expect(readEnv({ PORT: '', DATABASE_URL: '', DEMO: '' })).toMatchObject({ port: 3000, demo: true });
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '0'],
    ['PORT', '70000'],
    ['PORT', '3000.5'],
    ['PUBLIC_URL', 'culture.example.fr'],
    ['PUBLIC_URL', 'ftp://culture.example.fr'],
    ['PUBLIC_URL', 'https://example.fr/culture'],
    ['PUBLIC_URL', 'https://example.fr/?a=1'],
    ['DATABASE_URL', 'mysql://ailleurs/base'],
    ['SMTP_URL', 'http://mail'],
    ['DEMO', 'oui'],
    ['AUTH_SECRET', 'court'],
    ['LOG_LEVEL', 'bavard'],
  ])('%s does not take « %s », and says so in one line that names it', (name, value) => {
    const message = wrong({ [name]: value });
    expect(message).toContain(name);
    expect(message).not.toContain('\n');
  });

  it('never show the secret or the password they refuse', () => {
    expect(wrong({ AUTH_SECRET: 'presque-secret' })).not.toContain('presque-secret');
    expect(wrong({ DATABASE_URL: 'mysql://moi:tr0p-secret@ailleurs/base' })).not.toContain('tr0p-secret');
    expect(wrong({ SMTP_URL: 'http://moi:tr0p-secret@ailleurs' })).not.toContain('tr0p-secret');
  });
});

describe('the demonstration', () => {
  it('is on by itself only where no stranger comes', () => {
    expect(readEnv({}).demo).toBe(true);
    expect(readEnv({ HOST: 'localhost', PUBLIC_URL: 'http://127.0.0.1:3000' }).demo).toBe(true);
    expect(readEnv({ HOST: '0.0.0.0' }).demo).toBe(false);
    expect(readEnv({ PUBLIC_URL: 'https://culture.example.fr' }).demo).toBe(false);
    expect(readEnv({ DATABASE_URL: 'postgresql://ailleurs/base' }).demo).toBe(false);
  });

  it('is on elsewhere when said outright, and off when said', () => {
    expect(readEnv({ PUBLIC_URL: 'https://culture.example.fr', DEMO: '1' }).demo).toBe(true);
    expect(readEnv({ DATABASE_URL: 'postgresql://ailleurs/base', DEMO: '1' }).demo).toBe(true);
    expect(readEnv({ DEMO: '0' }).demo).toBe(false);
  });

  it('an identity provider is given whole, over https or on this machine', () => {
    const given = {
      OIDC_ISSUER: 'https://identite.example.fr/api/v2',
      OIDC_CLIENT_ID: 'treteaux',
      OIDC_CLIENT_SECRET: 'tres-secret',
    };
    expect(readEnv({ OIDC_LABEL: 'Keycloak' }).oidc).toBeUndefined();
    expect(readEnv({ ...given, OIDC_SIRETS: '22880001700011, 22880001700029' }).oidc).toEqual({
      issuer: given.OIDC_ISSUER,
      clientId: 'treteaux',
      clientSecret: 'tres-secret',
      label: 'ProConnect',
      sirets: ['22880001700011', '22880001700029'],
    });
    expect(readEnv({ ...given, OIDC_ISSUER: 'http://localhost:8080/realms/a' }).oidc?.sirets).toEqual([]);
    expect(wrong({ OIDC_ISSUER: given.OIDC_ISSUER })).toMatch(/^Réglage OIDC_CLIENT_ID\s: manque/);
    for (const issuer of ['http://identite.example.fr', 'identite.example.fr', 'https://a.fr/?x=1'])
      expect(wrong({ ...given, OIDC_ISSUER: issuer })).toMatch(/^Réglage OIDC_ISSUER/);
    expect(wrong({ ...given, OIDC_SIRETS: '228800017' })).toMatch(/^Réglage OIDC_SIRETS/);
    expect(wrong({ ...given, OIDC_CLIENT_SECRET: '' })).not.toContain('tres-secret');
  });
});
