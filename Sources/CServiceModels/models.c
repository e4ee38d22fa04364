#include "CServiceModels.h"

// Without the bundle the library still builds: the compiler that writes the bundle depends on it.
#if __has_embed("services.bundle")

// Clang has #embed in all modes of C and warns of it before C23.
#pragma clang diagnostic ignored "-Wc23-extensions"

// 16 bytes are the alignment that the bundle gives its blobs.
_Alignas(16) static const unsigned char models[] = {
#embed "services.bundle"
};

const unsigned char *boto3_models_start(void) { return models; }

size_t boto3_models_count(void) { return sizeof models; }

#else

const unsigned char *boto3_models_start(void) { return NULL; }

size_t boto3_models_count(void) { return 0; }

#endif
