/* Preloaded into a process, kills it at the KILL_WHEN-th write to a file whose name is KILL_AT, after half of that
 * write has reached the file: the worst moment for a file that is rewritten in place. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int is_target(int fd) {
    const char *wanted = getenv("KILL_AT");
    char link[64], path[4096];
    if (!wanted) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    const char *name = strrchr(path, '/');
    return name && strcmp(name + 1, wanted) == 0;
}

static int is_time(void) {
    static int seen;
    const char *when = getenv("KILL_WHEN");
    return ++seen >= (when ? atoi(when) : 1);
}

ssize_t write(int fd, const void *data, size_t size) {
    ssize_t (*real)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
    if (is_target(fd) && is_time()) {
        real(fd, data, size / 2);
        kill(getpid(), SIGKILL);
    }
    return real(fd, data, size);
}

/* stdio's own writes do not pass through write() above. */
size_t fwrite(const void *data, size_t size, size_t count, FILE *stream) {
    size_t (*real)(const void *, size_t, size_t, FILE *) = dlsym(RTLD_NEXT, "fwrite");
    if (is_target(fileno(stream)) && is_time()) {
        real(data, 1, size * count / 2, stream);
        fflush(stream);
        kill(getpid(), SIGKILL);
    }
    return real(data, size, count, stream);
}

ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) {
    ssize_t (*real)(int, const void *, size_t, off64_t) = dlsym(RTLD_NEXT, "pwrite64");
    if (is_target(fd) && is_time()) {
        real(fd, data, size / 2, at);
        kill(getpid(), SIGKILL);
    }
    return real(fd, data, size, at);
}
