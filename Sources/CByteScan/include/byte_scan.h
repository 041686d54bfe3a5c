#ifndef BYTE_SCAN_H
#define BYTE_SCAN_H

// In C because Swift has no portable way from a vector comparison to a bit mask; everything else is Swift.

#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON) && defined(__aarch64__)
#include <arm_neon.h>
#endif

/// How many bytes of the 32 at `text` stand before the first one that a JSON string can't hold as it is or that needs
/// a closer look: a quote, a backslash, a control character or a byte beyond ASCII; 32 where there is none.
static inline int32_t byte_scan_plain_json(const void *text) {
#if defined(__SSE2__)
  const __m128i quote = _mm_set1_epi8('"'), backslash = _mm_set1_epi8('\\'), blank = _mm_set1_epi8(' ');
  const __m128i low = _mm_loadu_si128((const __m128i *)text);
  const __m128i high = _mm_loadu_si128((const __m128i *)text + 1);
  // Compared as signed numbers, bytes beyond ASCII are less than a blank too.
  const __m128i low_stops = _mm_or_si128(
      _mm_or_si128(_mm_cmpeq_epi8(low, quote), _mm_cmpeq_epi8(low, backslash)), _mm_cmplt_epi8(low, blank));
  const __m128i high_stops = _mm_or_si128(
      _mm_or_si128(_mm_cmpeq_epi8(high, quote), _mm_cmpeq_epi8(high, backslash)), _mm_cmplt_epi8(high, blank));
  const uint32_t stops =
      (uint32_t)_mm_movemask_epi8(low_stops) | (uint32_t)_mm_movemask_epi8(high_stops) << 16;
  return stops ? __builtin_ctz(stops) : 32;
#elif defined(__ARM_NEON) && defined(__aarch64__)
  for (int32_t half = 0; half < 32; half += 16) {
    const uint8x16_t bytes = vld1q_u8((const uint8_t *)text + half);
    const uint8x16_t stops = vorrq_u8(
        vorrq_u8(vceqq_u8(bytes, vdupq_n_u8('"')), vceqq_u8(bytes, vdupq_n_u8('\\'))),
        vcltq_s8(vreinterpretq_s8_u8(bytes), vdupq_n_s8(' ')));
    // Four bits a byte.
    const uint64_t mask = vget_lane_u64(
        vreinterpret_u64_u8(vshrn_n_u16(vreinterpretq_u16_u8(stops), 4)), 0);
    if (mask) return half + (__builtin_ctzll(mask) >> 2);
  }
  return 32;
#else
  const uint8_t *bytes = text;
  int32_t index = 0;
  while (index < 32 && bytes[index] != '"' && bytes[index] != '\\' && bytes[index] >= ' ' && bytes[index] < 0x80) {
    index++;
  }
  return index;
#endif
}

#endif
