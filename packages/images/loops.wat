;; The loops that a resize spends its time in; `convolve.ts` lays out what they work on, and calls them. To be compiled
;; with `npm run generate` after a change. Places are bytes of the memory. What is read may reach over its end, what is
;; written by less than 16 bytes.
(module
  (memory (export "memory") 1)

  ;; A weight w of Pillow, 22 bits behind the point, is taken as two numbers of 16 bits, high · 2^15 + low: then one
  ;; instruction multiplies eight samples and adds them up in pairs, and the sum is the same to the last bit.

  ;; (Σ high) · 2^15 + Σ low + ½, cut to whole numbers.
  (func $levels (param $low v128) (param $high v128) (result v128)
    (i32x4.shr_s
      (i32x4.add
        (i32x4.add (local.get $low) (i32x4.shl (local.get $high) (i32.const 15)))
        (v128.const i32x4 0x200000 0x200000 0x200000 0x200000))
      (i32.const 22)))

  ;; Weighs one row of red, green and blue sideways. $starts holds for each output pixel the byte that it begins at (32
  ;; bits, from $row on), $weights for every four of its taps the low halves of their weights, then the high ones.
  (func (export "acrossWhole")
    (param $row i32) (param $starts i32) (param $weights i32) (param $fours i32) (param $out i32) (param $pixels i32)
    (local $end i32) (local $at i32) (local $four i32)
    (local $samples v128) (local $pair v128) (local $low v128) (local $high v128)
    (local.set $end (i32.add (local.get $out) (i32.mul (local.get $pixels) (i32.const 3))))
    (loop $pixel
      (local.set $at (i32.add (local.get $row) (i32.load (local.get $starts))))
      (local.set $starts (i32.add (local.get $starts) (i32.const 4)))
      (local.set $low (v128.const i64x2 0 0))
      (local.set $high (v128.const i64x2 0 0))
      (local.set $four (local.get $fours))
      (loop $tap
        (local.set $samples (v128.load (local.get $at)))
        ;; The first and second pixel: red beside red, green beside green, blue beside blue.
        (local.set $pair
          (i8x16.shuffle 0 16 3 16 1 16 4 16 2 16 5 16 16 16 16 16 (local.get $samples) (v128.const i64x2 0 0)))
        (local.set $low
          (i32x4.add (local.get $low)
            (i32x4.dot_i16x8_s (local.get $pair) (v128.load32_splat (local.get $weights)))))
        (local.set $high
          (i32x4.add (local.get $high)
            (i32x4.dot_i16x8_s (local.get $pair) (v128.load32_splat offset=8 (local.get $weights)))))
        ;; The third and fourth.
        (local.set $pair
          (i8x16.shuffle 6 16 9 16 7 16 10 16 8 16 11 16 16 16 16 16 (local.get $samples) (v128.const i64x2 0 0)))
        (local.set $low
          (i32x4.add (local.get $low)
            (i32x4.dot_i16x8_s (local.get $pair) (v128.load32_splat offset=4 (local.get $weights)))))
        (local.set $high
          (i32x4.add (local.get $high)
            (i32x4.dot_i16x8_s (local.get $pair) (v128.load32_splat offset=12 (local.get $weights)))))
        (local.set $at (i32.add (local.get $at) (i32.const 12)))
        (local.set $weights (i32.add (local.get $weights) (i32.const 16)))
        (br_if $tap (local.tee $four (i32.sub (local.get $four) (i32.const 1)))))
      (local.set $low (call $levels (local.get $low) (local.get $high)))
      (local.set $low (i16x8.narrow_i32x4_s (local.get $low) (local.get $low)))
      (v128.store32_lane 0 (local.get $out) (i8x16.narrow_i16x8_u (local.get $low) (local.get $low)))
      (local.set $out (i32.add (local.get $out) (i32.const 3)))
      (br_if $pixel (i32.lt_u (local.get $out) (local.get $end)))))

  ;; Weighs lines of $length samples and adds them up. $taps holds for every two where they are (32 bits each), the low
  ;; halves of their weights (16 bits each), then the high ones.
  (func (export "downWhole") (param $taps i32) (param $pairs i32) (param $out i32) (param $length i32)
    (local $at i32) (local $tap i32) (local $pair i32)
    (local $a v128) (local $b v128) (local $both v128) (local $four v128) (local $low v128) (local $high v128)
    (local $low0 v128) (local $low1 v128) (local $low2 v128) (local $low3 v128)
    (local $high0 v128) (local $high1 v128) (local $high2 v128) (local $high3 v128)
    (loop $block
      (local.set $low0 (v128.const i64x2 0 0)) (local.set $high0 (v128.const i64x2 0 0))
      (local.set $low1 (v128.const i64x2 0 0)) (local.set $high1 (v128.const i64x2 0 0))
      (local.set $low2 (v128.const i64x2 0 0)) (local.set $high2 (v128.const i64x2 0 0))
      (local.set $low3 (v128.const i64x2 0 0)) (local.set $high3 (v128.const i64x2 0 0))
      (local.set $tap (local.get $taps))
      (local.set $pair (local.get $pairs))
      (loop $lines
        (local.set $a (v128.load (i32.add (i32.load (local.get $tap)) (local.get $at))))
        (local.set $b (v128.load (i32.add (i32.load offset=4 (local.get $tap)) (local.get $at))))
        (local.set $low (v128.load32_splat offset=8 (local.get $tap)))
        (local.set $high (v128.load32_splat offset=12 (local.get $tap)))
        ;; Eight columns, the sample of one line beside that of the other.
        (local.set $both
          (i8x16.shuffle 0 16 1 17 2 18 3 19 4 20 5 21 6 22 7 23 (local.get $a) (local.get $b)))
        (local.set $four (i16x8.extend_low_i8x16_u (local.get $both)))
        (local.set $low0 (i32x4.add (local.get $low0) (i32x4.dot_i16x8_s (local.get $four) (local.get $low))))
        (local.set $high0 (i32x4.add (local.get $high0) (i32x4.dot_i16x8_s (local.get $four) (local.get $high))))
        (local.set $four (i16x8.extend_high_i8x16_u (local.get $both)))
        (local.set $low1 (i32x4.add (local.get $low1) (i32x4.dot_i16x8_s (local.get $four) (local.get $low))))
        (local.set $high1 (i32x4.add (local.get $high1) (i32x4.dot_i16x8_s (local.get $four) (local.get $high))))
        (local.set $both
          (i8x16.shuffle 8 24 9 25 10 26 11 27 12 28 13 29 14 30 15 31 (local.get $a) (local.get $b)))
        (local.set $four (i16x8.extend_low_i8x16_u (local.get $both)))
        (local.set $low2 (i32x4.add (local.get $low2) (i32x4.dot_i16x8_s (local.get $four) (local.get $low))))
        (local.set $high2 (i32x4.add (local.get $high2) (i32x4.dot_i16x8_s (local.get $four) (local.get $high))))
        (local.set $four (i16x8.extend_high_i8x16_u (local.get $both)))
        (local.set $low3 (i32x4.add (local.get $low3) (i32x4.dot_i16x8_s (local.get $four) (local.get $low))))
        (local.set $high3 (i32x4.add (local.get $high3) (i32x4.dot_i16x8_s (local.get $four) (local.get $high))))
        (local.set $tap (i32.add (local.get $tap) (i32.const 16)))
        (br_if $lines (local.tee $pair (i32.sub (local.get $pair) (i32.const 1)))))
      (v128.store (i32.add (local.get $out) (local.get $at))
        (i8x16.narrow_i16x8_u
          (i16x8.narrow_i32x4_s
            (call $levels (local.get $low0) (local.get $high0))
            (call $levels (local.get $low1) (local.get $high1)))
          (i16x8.narrow_i32x4_s
            (call $levels (local.get $low2) (local.get $high2))
            (call $levels (local.get $low3) (local.get $high3)))))
      (br_if $block
        (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $length)))))

  ;; As `acrossWhole`, with fractions of 64 bits: $weights holds one for each tap, and they are added in that order.
  (func (export "acrossFractions")
    (param $row i32) (param $starts i32) (param $weights i32) (param $taps i32) (param $out i32) (param $pixels i32)
    (local $end i32) (local $at i32) (local $tap i32)
    (local $samples v128) (local $weight v128) (local $redGreen v128) (local $blue v128)
    (local.set $end (i32.add (local.get $out) (i32.mul (local.get $pixels) (i32.const 24))))
    (loop $pixel
      (local.set $at (i32.add (local.get $row) (i32.load (local.get $starts))))
      (local.set $starts (i32.add (local.get $starts) (i32.const 4)))
      (local.set $redGreen (v128.const i64x2 0 0))
      (local.set $blue (v128.const i64x2 0 0))
      (local.set $tap (local.get $taps))
      (loop $each
        (local.set $samples
          (i32x4.extend_low_i16x8_u (i16x8.extend_low_i8x16_u (v128.load32_zero (local.get $at)))))
        (local.set $weight (v128.load64_splat (local.get $weights)))
        (local.set $redGreen
          (f64x2.add (local.get $redGreen)
            (f64x2.mul (f64x2.convert_low_i32x4_u (local.get $samples)) (local.get $weight))))
        (local.set $blue
          (f64x2.add (local.get $blue)
            (f64x2.mul
              (f64x2.convert_low_i32x4_u
                (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15 (local.get $samples) (local.get $samples)))
              (local.get $weight))))
        (local.set $at (i32.add (local.get $at) (i32.const 3)))
        (local.set $weights (i32.add (local.get $weights) (i32.const 8)))
        (br_if $each (local.tee $tap (i32.sub (local.get $tap) (i32.const 1)))))
      (v128.store (local.get $out) (local.get $redGreen))
      (v128.store64_lane offset=16 0 (local.get $out) (local.get $blue))
      (local.set $out (i32.add (local.get $out) (i32.const 24)))
      (br_if $pixel (i32.lt_u (local.get $out) (local.get $end)))))

  ;; As `downWhole`, with fractions of 64 bits: $taps holds for each line its weight, then where it is (32 bits, and 32
  ;; that are not looked at). $out gets fractions of 32 bits, or whole grey levels where $isWhole is 1.
  (func (export "downFractions")
    (param $taps i32) (param $count i32) (param $out i32) (param $length i32) (param $isWhole i32)
    (local $at i32) (local $end i32) (local $tap i32) (local $left i32) (local $line i32)
    (local $weight v128) (local $first v128) (local $second v128)
    (local.set $end (i32.mul (local.get $length) (i32.const 8)))
    (loop $block
      (local.set $first (v128.const i64x2 0 0))
      (local.set $second (v128.const i64x2 0 0))
      (local.set $tap (local.get $taps))
      (local.set $left (local.get $count))
      (loop $lines
        (local.set $line (i32.add (i32.load offset=8 (local.get $tap)) (local.get $at)))
        (local.set $weight (v128.load64_splat (local.get $tap)))
        (local.set $first
          (f64x2.add (local.get $first) (f64x2.mul (v128.load (local.get $line)) (local.get $weight))))
        (local.set $second
          (f64x2.add (local.get $second) (f64x2.mul (v128.load offset=16 (local.get $line)) (local.get $weight))))
        (local.set $tap (i32.add (local.get $tap) (i32.const 16)))
        (br_if $lines (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
      (if (local.get $isWhole)
        (then
          (local.set $first (call $rounded (local.get $first) (local.get $second)))
          (local.set $first (i16x8.narrow_i32x4_s (local.get $first) (local.get $first)))
          (v128.store32_lane 0 (local.get $out) (i8x16.narrow_i16x8_u (local.get $first) (local.get $first)))
          (local.set $out (i32.add (local.get $out) (i32.const 4))))
        (else
          (v128.store (local.get $out)
            (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
              (f32x4.demote_f64x2_zero (local.get $first)) (f32x4.demote_f64x2_zero (local.get $second))))
          (local.set $out (i32.add (local.get $out) (i32.const 16)))))
      (br_if $block
        (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 32))) (local.get $end)))))

  ;; Cut after a half was added; zero below zero.
  (func $rounded (param $first v128) (param $second v128) (result v128)
    (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
      (i32x4.trunc_sat_f64x2_u_zero (f64x2.add (local.get $first) (v128.const f64x2 0.5 0.5)))
      (i32x4.trunc_sat_f64x2_u_zero (f64x2.add (local.get $second) (v128.const f64x2 0.5 0.5)))))
)
