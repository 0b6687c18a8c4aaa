searchFile(`1W
1h
0i
2W
2W  1h
  2[
  2W
 2d
2W
1W
  2W
1W
0j 2d 0K
0d
0O
  2W
0? 2[ 1W
1h
0O
0d
0d
 2d 0G
  1h
0i
1h
1h
1<
0? 1VO 0n
  0d
2W 2d 0G
0O
 1d
0O
 2[
0O 2d
0d
  1h
0O
0d 0Kd 0i
 2[
0O
0O
2W
 2[
0O`);
