import { readFile } from 'node:fs/promises';
import path from 'node:path';
import PDFDocument from 'pdfkit';
import encodeQR from 'qr';
import { addressLines } from './address';
import { type Expediteur, type Lettre, letterWords } from './letter';
import { printable } from './printable';

type Pdf = InstanceType<typeof PDFDocument>;

const mm = (millimetres: number) => (millimetres * 72) / 25.4;

const LEFT = mm(22);
const WIDTH = mm(166);
/**
 * Where an address stands in the window of a DL envelope once the sheet is folded in three (NF Z11-001: 100 × 45 mm,
 * 20 mm from the right and the lower edge), with the play of a sheet that slides.
 */
const WINDOW = { left: mm(112), top: mm(50), width: mm(84), line: mm(5) };
const QR = { left: mm(150), size: mm(38) };
const GREY = '#594f56';

/** WOFF, not WOFF2: the writer cannot take apart composite letters (É) of the latter. */
const face = (weight: 400 | 700) =>
  readFile(
    path.join(
      process.cwd(),
      `node_modules/@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff`,
    ),
  );

/** The letters of a batch, one A4 sheet each, ready to print and fold. */
export async function lettersPdf(lettres: readonly Lettre[], sender: Expediteur): Promise<Buffer> {
  const [plain, bold] = await Promise.all([face(400), face(700)]);
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    lang: 'fr-FR',
    displayTitle: true,
    info: { Title: `Lettres d’invitation, ${sender.date}`, Author: sender.site },
  });
  doc.registerFont('plain', plain);
  doc.registerFont('bold', bold);
  const bytes = new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  for (const lettre of lettres) {
    doc.addPage();
    drawLetter(doc, lettre, sender);
  }
  doc.end();
  return bytes;
}

function drawLetter(doc: Pdf, lettre: Lettre, sender: Expediteur) {
  const words = letterWords(lettre, sender);
  drawSender(doc, sender);
  addressLines(lettre.recipient).forEach((line, index) => {
    doc.font('plain').fontSize(10.5).fillColor('black');
    doc.text(printable(line), WINDOW.left, WINDOW.top + index * WINDOW.line, {
      width: WINDOW.width,
      lineBreak: false,
    });
  });
  drawFolds(doc);

  doc.font('plain').fontSize(11).fillColor('black');
  write(doc, `Le ${sender.date}`, mm(98));
  doc.font('bold').fontSize(13);
  write(doc, words.objet, doc.y + mm(6));
  doc.font('plain').fontSize(11);
  doc.y += mm(2);
  for (const paragraph of words.paragraphs) write(doc, paragraph, doc.y + mm(3));

  const top = doc.y + mm(7);
  drawQr(doc, lettre.lien, top);
  const beside = QR.left - LEFT - mm(6);
  doc.y = top;
  words.steps.forEach((step, index) => {
    write(doc, `${index + 1}. ${step}`, doc.y + (index ? mm(2) : 0), beside);
  });
  doc.font('bold').fontSize(24);
  write(doc, lettre.code, doc.y + mm(3), beside, 2);
  doc.font('plain').fontSize(11);
  write(doc, lettre.adresse, Math.max(doc.y, top + QR.size) + mm(4));

  const signature = [sender.agent.nom, sender.agent.fonction].filter(Boolean).join(', ');
  if (signature) write(doc, signature, doc.y + mm(6));
  doc.fontSize(9).fillColor(GREY);
  write(doc, words.after, doc.y + mm(6));
}

function drawSender(doc: Pdf, { site, editeur, telephone, email }: Expediteur) {
  doc.font('bold').fontSize(14).fillColor('black');
  doc.text(printable(site), LEFT, mm(16), { width: mm(80) });
  doc.font('plain').fontSize(9).fillColor(GREY);
  // What the law wants named may run over many lines; the window begins below.
  const lines = [editeur.split('\n')[0] ?? '', telephone, email].filter(Boolean);
  for (const line of lines) doc.text(printable(line), { width: mm(80), height: mm(9), ellipsis: true });
}

/** Where to fold in three, at the left edge. */
function drawFolds(doc: Pdf) {
  for (const height of [mm(99), mm(198)])
    doc.moveTo(mm(4), height).lineTo(mm(8), height).lineWidth(0.4).strokeColor('#999999').stroke();
}

const write = (doc: Pdf, text: string, top: number, width = WIDTH, characterSpacing = 0) =>
  doc.text(printable(text), LEFT, top, { width, lineGap: 2, characterSpacing });

/** One path of squares: the smallest file, and no seam between them on paper. */
function drawQr(doc: Pdf, text: string, top: number) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 1 });
  const side = QR.size / rows.length;
  rows.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (dark) doc.rect(QR.left + x * side, top + y * side, side, side);
    });
  });
  doc.fill('black');
}
