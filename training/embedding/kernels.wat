;; Loops over rows of 32-bit floats, four at a time. Places and widths are in bytes; widths are multiples of 16.
(module
  (import "host" "memory" (memory 1))

  ;; to[k] += scale * from[k]
  (func (export "addScaled") (param $to i32) (param $from i32) (param $scale f32) (param $width i32)
    (local $end i32) (local $scales v128)
    (local.set $end (i32.add (local.get $to) (local.get $width)))
    (local.set $scales (f32x4.splat (local.get $scale)))
    (loop $next
      (v128.store (local.get $to)
        (f32x4.add (v128.load (local.get $to)) (f32x4.mul (v128.load (local.get $from)) (local.get $scales))))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (br_if $next (i32.lt_u (local.tee $to (i32.add (local.get $to) (i32.const 16))) (local.get $end)))))

  (func $sum (param $four v128) (result f32)
    (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $four)) (f32x4.extract_lane 1 (local.get $four)))
      (f32.add (f32x4.extract_lane 2 (local.get $four)) (f32x4.extract_lane 3 (local.get $four)))))

  ;; Sum of a[k] * b[k]
  (func $dot (export "dot") (param $a i32) (param $b i32) (param $width i32) (result f32)
    (local $end i32) (local $total v128)
    (local.set $end (i32.add (local.get $a) (local.get $width)))
    (loop $next
      (local.set $total
        (f32x4.add (local.get $total) (f32x4.mul (v128.load (local.get $a)) (v128.load (local.get $b)))))
      (local.set $b (i32.add (local.get $b) (i32.const 16)))
      (br_if $next (i32.lt_u (local.tee $a (i32.add (local.get $a) (i32.const 16))) (local.get $end))))
    (call $sum (local.get $total)))

  ;; out[j] = dot(a, rows[j]) for `count` rows that lie one after the other; `count` is a multiple of 4
  (func (export "dotEach") (param $a i32) (param $rows i32) (param $out i32) (param $count i32) (param $width i32)
    (local $k i32) (local $row i32) (local $four v128)
    (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (loop $nextRows
      (local.set $s0 (v128.const i32x4 0 0 0 0))
      (local.set $s1 (v128.const i32x4 0 0 0 0))
      (local.set $s2 (v128.const i32x4 0 0 0 0))
      (local.set $s3 (v128.const i32x4 0 0 0 0))
      (local.set $k (i32.const 0))
      (loop $next
        (local.set $four (v128.load (i32.add (local.get $a) (local.get $k))))
        (local.set $row (i32.add (local.get $rows) (local.get $k)))
        (local.set $s0 (f32x4.add (local.get $s0) (f32x4.mul (local.get $four) (v128.load (local.get $row)))))
        (local.set $row (i32.add (local.get $row) (local.get $width)))
        (local.set $s1 (f32x4.add (local.get $s1) (f32x4.mul (local.get $four) (v128.load (local.get $row)))))
        (local.set $row (i32.add (local.get $row) (local.get $width)))
        (local.set $s2 (f32x4.add (local.get $s2) (f32x4.mul (local.get $four) (v128.load (local.get $row)))))
        (local.set $row (i32.add (local.get $row) (local.get $width)))
        (local.set $s3 (f32x4.add (local.get $s3) (f32x4.mul (local.get $four) (v128.load (local.get $row)))))
        (br_if $next (i32.lt_u (local.tee $k (i32.add (local.get $k) (i32.const 16))) (local.get $width))))
      (f32.store offset=0 (local.get $out) (call $sum (local.get $s0)))
      (f32.store offset=4 (local.get $out) (call $sum (local.get $s1)))
      (f32.store offset=8 (local.get $out) (call $sum (local.get $s2)))
      (f32.store offset=12 (local.get $out) (call $sum (local.get $s3)))
      (local.set $out (i32.add (local.get $out) (i32.const 16)))
      (local.set $rows (i32.add (local.get $rows) (i32.shl (local.get $width) (i32.const 2))))
      (br_if $nextRows (i32.gt_s (local.tee $count (i32.sub (local.get $count) (i32.const 4))) (i32.const 0))))))
