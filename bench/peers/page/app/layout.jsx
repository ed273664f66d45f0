export const dynamic = 'force-dynamic';

export const metadata = { title: 'Page nue' };

export default function Layout({ children }) {
  return (
    <html lang="fr">
      <body>{children}</body>
    </html>
  );
}
