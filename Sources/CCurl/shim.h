// libcurl, opened when the first external link is asked and never linked: it brings thirty libraries,
// which cost a plain build 4 to 10 ms. Swift cannot call variadic C functions, hence the typed setters.
#ifndef CCURL_SHIM_H
#define CCURL_SHIM_H

#include <curl/curl.h>
#include <dlfcn.h>

typedef struct {
  __typeof__(&curl_global_init) global_init;
  __typeof__(&curl_easy_init) easy_init;
  __typeof__(&curl_easy_setopt) easy_setopt;
  __typeof__(&curl_easy_getinfo) easy_getinfo;
  __typeof__(&curl_easy_strerror) easy_strerror;
  __typeof__(&curl_easy_cleanup) easy_cleanup;
  __typeof__(&curl_multi_init) multi_init;
  __typeof__(&curl_multi_setopt) multi_setopt;
  __typeof__(&curl_multi_add_handle) multi_add_handle;
  __typeof__(&curl_multi_remove_handle) multi_remove_handle;
  __typeof__(&curl_multi_perform) multi_perform;
  __typeof__(&curl_multi_poll) multi_poll;
  __typeof__(&curl_multi_info_read) multi_info_read;
  __typeof__(&curl_multi_cleanup) multi_cleanup;
  __typeof__(&curl_slist_append) slist_append;
  __typeof__(&curl_slist_free_all) slist_free_all;
} ccurl_library;

// Whether the file was opened and has all functions. It stays open until the process ends.
static inline int ccurl_open(const char *file, ccurl_library *library) {
  void *opened = dlopen(file, RTLD_NOW | RTLD_LOCAL);
  if (!opened) return 0;
#define CCURL_FIND(name) \
  (library->name = (__typeof__(library->name))dlsym(opened, "curl_" #name)) != NULL
  return CCURL_FIND(global_init) && CCURL_FIND(easy_init) && CCURL_FIND(easy_setopt)
    && CCURL_FIND(easy_getinfo) && CCURL_FIND(easy_strerror) && CCURL_FIND(easy_cleanup)
    && CCURL_FIND(multi_init) && CCURL_FIND(multi_setopt) && CCURL_FIND(multi_add_handle)
    && CCURL_FIND(multi_remove_handle) && CCURL_FIND(multi_perform) && CCURL_FIND(multi_poll)
    && CCURL_FIND(multi_info_read) && CCURL_FIND(multi_cleanup) && CCURL_FIND(slist_append)
    && CCURL_FIND(slist_free_all) && library->global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
#undef CCURL_FIND
}

static inline CURLcode ccurl_set_long(
    const ccurl_library *library, CURL *handle, CURLoption option, long value) {
  return library->easy_setopt(handle, option, value);
}

// libcurl copies the string.
static inline CURLcode ccurl_set_string(
    const ccurl_library *library, CURL *handle, CURLoption option, const char *value) {
  return library->easy_setopt(handle, option, value);
}

// libcurl keeps the list: free it after the handle.
static inline CURLcode ccurl_set_list(
    const ccurl_library *library, CURL *handle, CURLoption option, struct curl_slist *value) {
  return library->easy_setopt(handle, option, value);
}

static inline void ccurl_set_callbacks(
    const ccurl_library *library, CURL *handle, curl_write_callback header, curl_write_callback body,
    curl_opensocket_callback open_socket, void *context) {
  library->easy_setopt(handle, CURLOPT_HEADERFUNCTION, header);
  library->easy_setopt(handle, CURLOPT_HEADERDATA, context);
  library->easy_setopt(handle, CURLOPT_WRITEFUNCTION, body);
  library->easy_setopt(handle, CURLOPT_WRITEDATA, context);
  library->easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  library->easy_setopt(handle, CURLOPT_OPENSOCKETDATA, context);
}

static inline CURLcode ccurl_get_long(
    const ccurl_library *library, CURL *handle, CURLINFO info, long *value) {
  return library->easy_getinfo(handle, info, value);
}

static inline CURLMcode ccurl_multi_set_long(
    const ccurl_library *library, CURLM *multi, CURLMoption option, long value) {
  return library->multi_setopt(multi, option, value);
}

static inline CURL *ccurl_easy_init(const ccurl_library *library) { return library->easy_init(); }
static inline void ccurl_easy_cleanup(const ccurl_library *library, CURL *handle) {
  library->easy_cleanup(handle);
}
static inline const char *ccurl_easy_strerror(const ccurl_library *library, CURLcode code) {
  return library->easy_strerror(code);
}
static inline CURLM *ccurl_multi_init(const ccurl_library *library) { return library->multi_init(); }
static inline void ccurl_multi_cleanup(const ccurl_library *library, CURLM *multi) {
  library->multi_cleanup(multi);
}
static inline CURLMcode ccurl_multi_add(const ccurl_library *library, CURLM *multi, CURL *handle) {
  return library->multi_add_handle(multi, handle);
}
static inline void ccurl_multi_remove(const ccurl_library *library, CURLM *multi, CURL *handle) {
  library->multi_remove_handle(multi, handle);
}
static inline CURLMcode ccurl_multi_perform(const ccurl_library *library, CURLM *multi, int *running) {
  return library->multi_perform(multi, running);
}
static inline CURLMcode ccurl_multi_poll(const ccurl_library *library, CURLM *multi, int milliseconds) {
  return library->multi_poll(multi, NULL, 0, milliseconds, NULL);
}

// The next transfer that ended, or NULL.
static inline CURL *ccurl_multi_next_done(const ccurl_library *library, CURLM *multi, CURLcode *code) {
  int left = 0;
  for (CURLMsg *message; (message = library->multi_info_read(multi, &left));) {
    if (message->msg != CURLMSG_DONE) continue;
    *code = message->data.result;
    return message->easy_handle;
  }
  return NULL;
}

static inline struct curl_slist *ccurl_list_append(
    const ccurl_library *library, struct curl_slist *list, const char *text) {
  return library->slist_append(list, text);
}
static inline void ccurl_list_free(const ccurl_library *library, struct curl_slist *list) {
  library->slist_free_all(list);
}

#endif
