/** What a double click would run on somebody's machine, by name… */
const EXTENSIONS = new Set(
  `appimage apk app appx asp aspx bash bat bin cgi class cmd com command cpl crx csh deb dll dmg drv dylib elf exe fish gadget
   hta inf jar jnlp js jse jsp ksh lnk mjs msc msi msix msp mst ocx out php phar pif pkg ps1 ps2 psm1 reg rpm run scf
   scr sct service sh shb shs so swf sys url vb vbe vbs wasm ws wsc wsf wsh xll xpi zsh`
    .split(/\s+/)
    .filter(Boolean),
);

/** …and by bytes. */
const TYPES = new Set([
  'application/java-archive',
  'application/java-vm',
  'application/vnd.android.package-archive',
  'application/wasm',
  'application/x-apple-diskimage',
  'application/x-asar',
  'application/x-deb',
  'application/x-elf',
  'application/x-google-chrome-extension',
  'application/x-mach-binary',
  'application/x-ms-regedit',
  'application/x-msdownload',
  'application/x-rpm',
  'application/x-shockwave-flash',
  'application/x-xpinstall',
  'application/x.apple.alias',
  'application/x.ms.shortcut',
  'application/vnd.ms-htmlhelp',
]);

export const isExecutableName = (extension: string) => EXTENSIONS.has(extension);
export const isExecutableType = (type: string) => TYPES.has(type);
