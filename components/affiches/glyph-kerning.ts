/** How much closer (or further) two capitals stand, in em, where it shows; measured like the widths. */
const groups: [number, string][] = [
  [
    -0.01,
    'AU A7 BT BV DW EC EG EO EQ EŒ JA JJ KQ L9 OA OJ OV OZ QV QX QZ UA UJ VC VG VO VQ VŒ YS ZC ZG ZO ZŒ ŒC ŒG ŒO ŒQ ŒŒ ’C ’G ’O ’Q ’Œ',
  ],
  [-0.015, 'CY DA DV DZ FA GY KC KG KO KŒ LG LQ PY QJ RY SY'],
  [-0.02, 'A’ BY DJ LC LO LU LW LŒ OT PA PX PZ QT TC TG TO TQ TŒ WJ'],
  [-0.025, 'AW DT OX OY QY WA XC XG XO XŒ YG YO YQ YŒ'],
  [-0.03, 'AT L- TA YC Z-'],
  [-0.035, 'AV DX DY VJ X- ’A'],
  [-0.04, 'LV TJ VA'],
  [-0.045, 'AY PJ T- YA -T'],
  [-0.05, 'FJ LT YJ ’J'],
  [-0.055, 'Y- -Y'],
  [-0.08, 'LY L’'],
  [0.01, 'AJ BS EZ GA GJ GZ KZ LA LZ RJ SZ TV TW TY VT VV WT WZ XW XX YT ZW'],
  [0.015, 'AA AZ FT FW LJ RA VW WV WX XZ ZX ZZ ’Y'],
  [0.02, 'TT V’ WW ’T ’V'],
];

export const kerning = new Map(groups.flatMap(([em, pairs]) => pairs.split(' ').map((pair) => [pair, em])));
