// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#include "crc_model.h"

#include <stdatomic.h>

uint64_t cchecksums_crc_update_portable(
    cchecksums_crc_variant variant, uint64_t crc, const void *bytes, size_t count) {
  const crc_model *model = crc_model_of(variant);
  if (model == NULL || count == 0) return crc;
  return crc_by_table(model, (crc ^ model->mask) & model->mask, bytes, count) ^ model->mask;
}

uint64_t cchecksums_crc_update(
    cchecksums_crc_variant variant, uint64_t crc, const void *bytes, size_t count) {
  // Asked once; every thread that asks at the same time gets the same answer.
  static _Atomic(crc_kernel *) chosen;
  if (count < crc_kernel_minimum) {
    return cchecksums_crc_update_portable(variant, crc, bytes, count);
  }
  crc_kernel *kernel = atomic_load_explicit(&chosen, memory_order_relaxed);
  if (kernel == NULL) {
    const char *name;
    kernel = crc_best_kernel(&name);
    if (kernel == NULL) kernel = crc_by_table;
    atomic_store_explicit(&chosen, kernel, memory_order_relaxed);
  }
  const crc_model *model = crc_model_of(variant);
  if (model == NULL) return crc;
  return kernel(model, (crc ^ model->mask) & model->mask, bytes, count) ^ model->mask;
}

const char *cchecksums_crc_implementation(void) {
  const char *name = "portable";
  crc_best_kernel(&name);
  return name;
}
