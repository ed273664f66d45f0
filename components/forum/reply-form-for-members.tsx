'use client';

import dynamic from 'next/dynamic';

/** The form of an answer, with all that helps to write: who only reads does not load it. Drawn by the server like any other. */
export const ReplyForm = dynamic(async () => (await import('./reply-form')).ReplyForm);
