// The functions on a context of the caller's are deprecated for those that look an algorithm up by its name,
// which takes longer than most pages take to hash.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
