searchFile(`20007ttq? 5b@? 3OK
2G7 6bd
30CWtG 3f
30@0:OmO 3nrI5Y
1=J5ltttrP1O 44pY1Y 4On?
2GS
5jt
21IH6OtgP2t 4rH=? 4On?
0d 5YFO
5jt
1hiPEttttP0Q 02>NrnhsI0FJT3rhkE 2g>3qt
29024YAtsk? 3WY2Rs7 5jO
300=Ord 6Zd 2s1
19?l 5k?
26bO 5eVt 3e
3037t[ 4c
0O
2Rd 6Wd
0O  5id
5gd 6Xd
2[S 6Yd
5jt
5jd
38?smO
33tg00
24sQ
5jt
2?DS 5m:d 4g>
0K 6XO 3lC
18qsO 2tttq002000? 4bnO
2=Af 4d5qG
5id 4nFUht 4Y
 5iWd 4Yit
 4d
2W
2[ 4Sbn?
3B8Opt 4fO
0K
19?l 3Ykp1a7
2[
5j?
4=q7
1<7p 4d
2[
3A:1t? 4afHHO
4W  4a
3AKLO8? 4r=gO
20002ottg0A 3qe6Hs6;t 3aGr1
2h
3MQtY 04Co1g0Z>4fm[5RSeWsJ 2M0382ptn?
1K 4o3pd
0d
37K 6[t
31IOe? 5YE? 5i?
38nOk
  3f
38dsm1
4s87  2[
1W
303tpt
1hO 5Tit
20AUjst 4qZIO
2[
2<Nd7 4ft
30tset 5XO
37K
0M
3g
 5WO
1h 6Wd 4Get
1B7Y0StrtObA? 22asZ8P0<@=ptS 49od
3017tZO 5b@? 3OK
38OsnO 5VD?
1001Ym1ttt?h 3oVM;Qij 4OmeO
210o28ttc? 2rIOD1Unl 2W
144>0<dtltsX9 1KlDPoXBa8iQZqWCq 2g1tG
43qd
45qW
4;pet
208>;7tqBQ 3UUX<j7Jt
3e
34=OmO 5Rn7 3e
37K
0O
427mt
49pt
2W
0? 4M?WeO 4ft
2R<O
2ZO 4jlCt
  1d
  0d
  2[
  1h
  2W
  1W
31ItoO 5at
11Itd 3tFP; 5id
1d
45qW
2100DEttaTt 4eBUmO
0O
30tG 5fmW
30PhtP8O 4ga
1AFP2Gttts@;O 3m8tB09Xt
5jt
42hd
1a 4Q[fAt
1h0 4eBUeO
1<sO
1h? 6X?
2SO
4kO 4f:
5jt 4eO
06s 4d
30FReOh
0M 4b
5jt
0O
34HOnO 5mXl 5YO
200?Gtt9 3nNte@S 3Qb
19?W 3qX2O
2W
3016lrt 4RhO
24<Grt 2Rbe?WOd
1h? 6X?
41qG 5YO
 6Zt
2f
4Ont 5jd 41qW
4[
4kO
1h? 6X?
 6W?
20086@P?trS 1ttAbre=blh; 4reO
 5k?
 5kO
 5kd
4sH7 6ZO
 6Zd
 6Zt
 6[?
 6Vt
 6W?
 6WO
 6Wd
 6Wt
 6X?
 6XO
 6Xd
 6Xt
 6Y?
 6YO
 6[O
 6[d
 6[t
 6a?
 6aO
 6ad
 6Yd
 6at
 6Yt
 6b?
 6Z?
 6bO
 6bd
 6bt
4Fd[ 3CnoSa7 3R7Y
28@9<Pdtt2 1ctnQn=YQPCt:0O3W 23[5MOs1
1Kn 5fY7
302tpQ 3bXG 5hd
2j
210m[lqO 3qqBl 3b
30B5Xtg 3p0l
30Atq1
46;m?
2W
36dsIt 6bd
0GO
2W  2f
4[
5jt
1d
2W
2W
5jt
4;pet
1=
4sD7
0P
5jt
5jO
0?d 3pLh
22474trO 3qLqPcNG 4eO
11te? 3gqTKQHO 4et
2[
0K 6XO 3lC
4?ot
5jt
209m@ttm7 3s69t
43q?
2d
0R 5jt
5jt
5jt
467kt 4jK?
4?oet
 6a?
0d
210Hjrtrt 4jO 3h
2@0fGtt4O
 4jU
4=o? 3sNe3j7 4IlO
4X
4=o? 4IiO 5WO
30pQtG 5kPO 3gmt
 5Zt
5jO
 4et
30etot 3gQjT@O
11Ir 4drQd
1h3 3WYZdQ
27h
1W
4sD?
0Y 6[?
30RthC 5YO
2qf
1<
2N?
18th
4W  4a
13?n 6Zd
1h 6W?
5jO  5jd
2GO  1h
3C7?m47 2tqg:;eO 1r3
4Pq9?
0O
43qd
37K
1h 4ngm? 3W
27d
5jO
4s<0?
5jd
4sD7
 4iBt
4;pd 3g
5jt
2W
14tl
18?p 4t40W 3Ykp07
4:pfO
24NO
 5fd
23Sd 4GVVTS
37OSnt 3q<fGp[
5Yt
5it
3H?sHt
43ot 4K1ql 4fO
 6Vt
3000OsO 3e@d7p82t 3Z3kre
210>gtjtO 2f0d4stHtA0Ut 2?8qP4OsE
43=iO 4gt
0O
2f
41qG
20?tS 5Ej?
1>8I@4ttttj03 44hSmd
407md  4On?
4=q7  1W
 4Rjt 4iO
2A0eAttqO
1W
1hO 5Tit
1=J5ltttrP1O 44pY1Y 4On?
27?
2[
  5gt
4V
42[jO
22qO
31OqgS
 5fj? 4[iO
45qW
 4it
1>n 4b3lt
4D;it 4fO
 5Wt
0d
0O
38Ztl4O 4mLW
2ZO 4qZIO
2h
3?K 5Zkd
30P0?sd 2cO26>d
1<
30Qr?Y
5jd
0? 4M?WeO 4ft
4UTjO 3ta>s@O 33?O
34127rj 4Ebh? 3mKHO
0d
 5bO
1W
0Kd 5NcO
1j
  2d
38Qtnt
5jt
0O
20@m[tsJ
4jJeO
20@00cCttP? 3eX:DQQd
 6Zd
1= 5WEd 4Ii9
1h? 4Ejh1 4it
07 3d
423n?
11?h?  4Klt
5jt
3g 5at
41qO
  4[
  3e
  4V
  3j
  3i
  4W
  2j
  2h
  3W
  2d
  3g
  2f
  4Z
5jd  3f
  3Y
  3[
  3b
  4X
  4Y
  3d
  3h
30P3tf 5jO
0W 4gt 3e
5jO
5j?
14?Wh
4X 4gt 5iO
5iO 6[d
0d 6[d
40GkO 6Yd 4Sb
5jO 4et
1T
300tqO 4fRr7 4Mlt
4V 5RJG
4Wot 4bV
0O
25NO
1h
49pd
30asO
29qtG 6Zd
45qG
202n07tt7  4W
 5Zt
 3gj 5dO
4sD7
1@7?i 1lWqOtqt87p2Q1NO 27P4O84Ogd
2[ 4SbIW
30pth8O 3TetSf3? 2hte01
2WG 6[d
0O
5jt
5jd
0W
0O
0d
 5ZO
0O
0d 4k=lt 3j
0?d 4c[
43ot 3[f
3[
5jO
0[ 6[?
1W
4=o? 3Ykmbe;
3g
5jt
2ZO 5h6t
1<>L
209>WtorO 3jQ7Gn1 5bO
2[
0I 5Wt
4W  4a
4X
0K
5jO
1W
 4d
0K
5i?
3Cj 4lhDO 2j
0J 4?=kO
5jO  1d
40;mt 4eO
3<0toP0t 4b
3d
1d
22rW
3i
5j? 6a?
1= 5Xt
342tot
0PO
101FBtttttD1 1lroIOd0f2OtW>d 3j
301tq? 4VrC4O 2qD=SWsO
2[G
5jt
407n?
4=p?
4;pO
1h? 6X?
1U
1007m5?otttXd 2o9W4@ftQHnB 4gt
37K 6[t
4X 4o3pd
1=q
211i9tOqW 4afKd
  3j
0d 6Zd
 6Zd
30doj7
1e
2j
1h
  4V
38@3tc7 5Wt
1;46D1?tttsQ?
243P5SttO 4gfO
2mO
5jd
5j?
5jO
33GGC; 4afE6 3g
20<Op[W 2ns01927P2mtA7 3b>HLYt
4Z
1h
1h
0d
0? 4Yc4lA 5ZO
4X 5aO
0K 5eO
4X
1d
0O
2900tmtp7 2sm97mSq0EI 27TPOsd
2ZO 5fGt 5ht
20@1cfttO 2qp<VJ4qj
3KC
1d? 5g?
 6WO
1h
30;OoO 4hsD7
5jd
10@98@lttttb 2Mdc5<MSf
1004g26Ohtntf 2tZ5D4CghVHh
2f 4iBt
3A2tg 3s>4P7Y
45q? 5?ml
5it
41q@?
1h
0d
5jt
47qO
43p? 4MQ
3?K 5Zkd
5jd
3AGtVt
2[S 6Yd
2<Mt 3s0H6mt
48Cgt 4ijR
0G
20ANTO?qn? 3OISsKt 443mt
3017tb 3Qbn1r0 3mQgoO
5jt
5j?
1W 5jd
2[S 6Yd
2eqstpTPW 00:Z21CanPN@4:OGiOMdE 2j?V;5Cp
30itnP7 2tqq21Pt
3W 4ngm?
 6Z?
4W  4a
2?f 4oaft
0Y 5mA?
1W
2TJ
0O
2G[
 5WO
 5iWd 4Yit
 5bjd
2001V4?[t[ 3o?37Tf=? 2r<;
30Q@?sO 3t@5[
4<[c 5YH?
0NO 4IMhO 5gd
30Cth 4mZ:t 4Qpd
49qG
1h 5;iO 5[O
2VH80Onnn 0516q@4V@<LIq8@3kGOr 46dZ
301tq? 6[?
1h 6Wd 4G[
 6Xd
2g8KOto9O 0064EU:CUTFKFXs;ttld 5gd
1h?
495jt
10@27DQtrtsEZO 1tQ?@3LmQ4TfOOp>6t 5h?
2439ttl: 5WO
3Cj 5Tjd 4CVW
4=oO 5YH?
47qO
3=ZmtC 5Wt
5jO
3f 6b?
34mOlG 4XVPlO 5aO
45q0O
0O 5jO
49qG 5XO
4Spt 5Xt
5jO
1W 5at
3JOs0O 4lP
2[
5jd
5jt
4W  4a
1W
1h
0: 5Fj?
4Cod 5h?
1W
2fTt 4drQd
27W 5at
0M 6Wd 3Wqj
4=q7
22DlGtpO 2t[[p:q2B? 2d
1hO 5fV?
1e
37Q
3b 6[t
42hd
30@3KqHt 6W?
2?f 6Zt
 4b
0K
5jO
1W
1h?
1d 4et
 6X?
38tsBt 4gt
1W
2W
2ri? 5ft
30Qbr? 5kO
3Cjs@1
1W
5jt
1W
41qG 5ed
1W
2O?
5jt
41qd  4Z
14tO 5g?
1d
5jt
 5gO
5jt
2[S 6Yd
1d
1=
342tqO
5jt 5jO
5jO
1h? 6X?
0O 6b? 4Klt
5jt 6Xt
210?ttqPO 4Sbha
4sH7
5jt
45ot
4AZb 4gt
2[ 5h?
2f 6at
30ArOS 37f8UkmG 4D?d
1d
 4jt
1h 4G[;P
 6Wd
306bt<d 3pY[
49qG 2tqqh0G
41q? 4nHt
 4ft
45qW
2W
30dot 4Rqt 4et
0K 6XO 4W[
3003ps7 4VsM7 3eNHO?
0d
1h
1;tC 6WO 4kO
0> 4YZ<lA
5j?
21D2dtsY
0n
5jt
18Cre 6W?
0@prq
116Se<ttttiD 1tnS<8V8=T04VOtth
140;i@?ttpri7 2fWAPWNIG
36lUj 2ti001s@?t?
0O 5GgO 5dt
2W
382tq?
1W
114lRGsOt?9p 3YYQL?
37O 5bjd
41fO 4afHO 4W
40CmO
201A0eAtta; 1[?hD7Wsltr04r0nO 4RhO
20?YtrLC 5OjO
34P4ds7 3mMe
1T 5Cid
1D6H@LtWthrHW 16frDKLh@:3e2E?hr
230N0dtr0; 3?S
2@0Uttsed
20:ZR2OdoFO 6Xt
18lLltOt?:B7 0b64H><;Z8ab;ZsKtotV 5iO
2010Z7ttMO 4eod
3i
1h
237GrO 5YO
  5at
2nMO 007AIRQqD604e3L1@2EAN 1r3gIeLpt?I
0;O
2080pttn 3fis=hPt 2gtR9GqO
100gmEtdttH9C 1nYCqrOleMdOZ6FO 3Plr50?
47qO
101PG9Ottto23 3QiZi6i 2W
3eU
2[S 6Yd
2022UHttRd 3se12AO
36Tth
30Q3tY 4b
2q[
3Y 5gjt
 5bjd
1000gqttWtg:2O 2m8D7tak3:l
30@t[
209>WtorO 3jQ7Gn1 5bO
 4a
41=lO  4a
30a?q1  2W
5jt
0? 5Ik? 5bt
2082o9ttl 3W;qb:=
2j  3W
342toPG
30e3hs@t 3oU 1W
4Aot 6at
4X 6[t
28@:Ctft47 3oRO
5jO
5j?
5j?
2>t
2[ 4ht
4rXO
5it 3h 5Xt
4=p? 5Xj? 3h
26cCttH0 2g?Fr01PH8tqO
0O
1h
5it
4jO
30hto3
2d
02 4oXKO 3j
3e
23s? 5end
1W
301tq2 4oSO
49q?
5id 4nFpO 4Y
0nM
1h
301Xdre 4gO
2[
0G
0J
1d  4Klt
0;
4V
5jd
2W?
4s<7
301S3rd 5Smd
1d
30Qbr=O 5kO
19=p 5gUt
5jt
5jt
5id
4=o? 3YiCHb?
0O
41qO
1h
1W
28ZOttH8
3IFth 4jUlO
40Git 3f
282?WtsG 3f[DaKmh
 5ed
0O
4Ont 4[jgO
1;q 5f?
4s<7 5ft
  4[
227h 5gt
1h 5TjO 4Ejt
1?0 5YO
1W
43qd
49qG
5jt 5g?
2::@tSst 3rfeZFW
3AAte4A 4glV
  5gd
  5i?
  5gt
  5h?
  5ht
  5hd
  5hO
  5iO
  5id
47qO
4sD?
22rt 3jdY
2800i@?tsQ 3eq0 41ql
0R
34otj42 4g[
5jO
451kt 5Xt
5jt
2?G 6[d
4[
 5fj?
43qO 5jd
0d
5jt
43pt 4gt
5jt
5ht
4=mt 6Xd
 6Xt
5jt
2h
2h 6X?
1Ul
4;q?
0I
2W
2182EtjtH? 2fWSfS2ECRbO
2:9jOGja0A 2os0KTCat?l 0KXteW
107@3ACsOt?ma 2tiB=96CGt<t 4@Wa
 4jt
 5kd
41ql
1h
20pTSqOj 2tQsf;h
4=q7
4=o?
5jO
43q@d
0d
1h 6WO
1d
5jt
5jt
0d
43q@d
5jt
 5gt
2[
1h? 6X?
2W
4kId
1hC 5fUd 5cO
 5fd
1D5317tdttk@O 1Vno01[rCBk7hosV>O 31KKNl
1P9f9?t?t?Xn 0>l[I7<1tiej?dn 5j?
1DX8g6OftqqhO 0F>sVq;OYSnpgnl 5it
2W
104QN1?pttq1BO 1qQCTS4RXX52i@Kt?st 1h
2106i?tpe? 5gt
 4Rjt 4iO
1W
1h 6Wd 4Get
2dG 4c
110=XnttttKQ 2qM2Y9
41;lt 5bO
112T<BOqtqtUC 1ptLH7sJDSOd 4rA?
463md
1W  3[
0d
5hO 4K9qG
3<0btH?
1h
227j 6W?
18Ol 4=rH2O 3Ykp07
0O
20P2gOtq? 2m0p55Okc;QT<t 4f0iO
38:tot
3Bkl
18Ol 5k2O
1h
20Hc@OtoA17 4>S[
1[
11rq 4hnKt
1= 3Ykmbe; 5ht
0; 4VnKd
5id 4qILt 4Y
2P3tO 4[9jt
300tqd
2[
0d
5jt
2[? 6[d
5jO
2Rd 6Wd
49pQt
0D
3@0?tW 3q8:gs7
5jd
4;nt 6Wt
1[
41=jt 4b
0qqO 4b 5it
2W
0O
5jO
30[OKG 4er7
38PtoO
4sD?
49=jt 6W?
5jt
201067ttm0 6Zd
5jt
2GO 5at
40CmO
3QS 4d
1d
30Oeq0 3oMS?8? 3l7
287tlho1 2tiE90VDdtG 3eNWh
0Md  4X
1d
0d
22Ak?tO 5Xt
5jt 4b
5jt
20@T7?tqh 3r90pt
4CnO
3?K 5Zkd
 6a?
45q@O 4bjO
22?8Gpsd
5jO
 4mII? 4[iO
102L609td?tnL 2tPTSe9Hf
18?r 3r6;X7
2W 4b
33SsmO 3s8pQ 5ed
1W
4sH7
1a
 3gj 5dO
  3h
30@tq?
1h3 3WjXaA
0M 4ngt
3e
1hO 5fV?
1hO 6Wt
309Oq03 4gId
5jO
5jt
1T
0d
5jt
47=kO 5Zkd
11Oq 4UVKc
07O 4t:8G 4VnO
3[ 6[O
2W
1=l 5fO 5ht
1YO 4Rs8G
1h 5g5t 4CV
 3oJE
211qtd
0d
2OG 4et
30QYrd 4ehm?
3mQ  5Zt
 4c
 4nBql
 4nBb
0W
288P1Otsl 4b
0J 5le? 4jO
30@tqt
2QRT4ct[R2O 02<2r=83R6in[<hGstttc 4RngO
 0ZorU84@m840P?YP000A0 0E52Jlpd7lptOeFO
28FS7trDO 3mDU
3UG
1008h9tltntj 2qHL8gFgnWsat
2W
4<hfO
2027Wtt4t 4g0r0?
341tpO
2103n8ttd 2tQsf;h
100=[ht?ttf[ 2nYnATRYBtf8[
34A;tAf
0[ 5gt
5jd
38@CtQ 5g?
100;4h3tpttIW 5Het 5jO
2080ltSse3 4q=7
0n
18tl 5k? 3i
30004tmt 4b
220@DTttqPt 4UCCit
38trXt
10HQUCttttoC 1[?hD7Wsltr04r0Ld 4RhO
 5WO
5jO
2B01pqjr<W 0;o6E;DRJD2<L>Z2HKrml 3BI3sd
1h 5Oit
1JO? 4Xht
0ROl
1?3M 4IMPX
0O
2W
42dd 4ht
 6W?
30P7te
1h? 4qie@O 3Uk
 4ht
3[
0J
210<pGtpHG 3gb3UO 2W
1d 6XO 4Wht
3<OsYt
0O
1W
2W
45=jt  5it
30CTd?d 3o1mt
30pth8O 5AmG 4=[
40;mt 5eO
41Cht 3lfmQi 4pfO
5jt
2;5UP3tsY 4gfLl 3mNmO
11tn 6Zt
30esd 3l@?7?
4[od
5jO
2[ 4QeFhO
201OsOt0G 3pomST6@O 3mP7c5O
3?K 3mqPtT0O
2r9W 4eib
4Y
 5h?
40?md
 5kd
1W
1= 5WEd 4Ii9
4[ 6W?
4=o? 4IQV
41qG
0O
1hO 5TjO 5fd
2[
  4Y
4Y 5end
28Gd 3tFZe
100?:QttttXI 2m9r=hmDOo=t
3[ 6[O
303tot
1[ 4et
1009e3tnttt6O 4mCjiO 5jt
5jt
1W
40Git 44pnO
1U
1i
1h
18;3P7tsO 2?i9s:SsNI1 1W
21T50@1ttbt 1J6is0=?sLtm7dn 0n
2W
20A617ttS
211Zttt1 4Ys4l
20:=1SttUt 4M9Z
1006K7?tdttE 2rMRg6OlhgQ
2080edhqLBd 2o?eI8h<Mt
5jt
40;jt
2[
2080P<2ttjO 4fO
35pHeq? 2tfi@i@lqt
44;lt
0M 5f5t 4[jt
1U 6[d 5iO
1005aSWtttqeC 1tnhCYs30jOgiOsO 3R?Y
5jO
1W
2106otGsC 3o>>QWi 3l7
2W
3@F?shO 5gt
2W
2W
101T9tsttrs1 3mDpTl
4=pd  1W
2[ 4et
1h 5VD?
0O 5GgO 5Yt
2026Ktto 3YeGRd7
5jd
30P7tb
3d
0E
 5jd
0M
4jO 49Tnd 4CVW
1W 5Cid
27d
0K
201A0eAtta; 1[?hD7Wsltr04r0nO 4RhO
 5jd
0? 4n37kP 4YlX`);
