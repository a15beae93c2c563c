/*
 * Stands between a program and the C library (LD_PRELOAD) for everything that changes files under one folder. It writes
 * each change, in the order in which they happen and with its bytes, to a log from which a test can rebuild what a disk
 * would hold after a power cut; and on request it fails calls as a bad or full disk would.
 *
 *   DISK_ROOT    the folder, an absolute path without links in it
 *   DISK_LOG     where the log goes; without it nothing is recorded
 *   DISK_ACKS    a file outside the folder: what is written to it goes into the log as a promise kept
 *   DISK_FAULTS  a file that may appear, change and go away while the program runs; each line is a fault:
 *                  sync EIO|... PART        fsync and fdatasync of paths holding PART fail
 *                  write ENOSPC|... N PART  writes to such paths fail once N more bytes were written
 *                  write SHORT PART         such writes take half of what they are given
 *                  clock SECONDS            the time of day is so many seconds off
 *                  open EACCES|... PART     opening such paths for writing, making, renaming and removing them fail
 *
 * A record: type (1 byte), file (4), number (8), length (8), then so many bytes; all in this machine's order.
 * Not seen: writes through a mapping (SQLite's -shm, which is rebuilt after a crash and need not last) and files opened
 * before this library was there. copy_file_range and sendfile are refused for our files, so that copies become writes.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#define FILES 65536
enum { UNKNOWN = 0, OURS = 1, ACKS = 2 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static unsigned char kind[FILES];
static char *opened[FILES];
static const char *root, *acks, *faults;
static size_t root_length;
static int log_file = -1;
static long long written_since;
static struct timespec faults_time;

#define REAL(type, name, ...) \
    static type (*real)(__VA_ARGS__); \
    if (!real) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

__attribute__((constructor)) static void begin(void) {
    root = getenv("DISK_ROOT");
    acks = getenv("DISK_ACKS");
    faults = getenv("DISK_FAULTS");
    root_length = root ? strlen(root) : 0;
    const char *log = getenv("DISK_LOG");
    if (log) log_file = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

/* The absolute path of what a call names. */
static const char *full(int dir, const char *path, char *to) {
    if (path[0] == '/') return path;
    char base[PATH_MAX];
    if (dir == AT_FDCWD) {
        if (!getcwd(base, sizeof base)) return path;
    } else {
        char link[64];
        snprintf(link, sizeof link, "/proc/self/fd/%d", dir);
        ssize_t n = readlink(link, base, sizeof base - 1);
        if (n < 0) return path;
        base[n] = 0;
    }
    if ((size_t)snprintf(to, PATH_MAX, "%s/%s", base, path) >= PATH_MAX) return path;
    return to;
}

static int inside(const char *path) {
    return root && !strncmp(path, root, root_length) && (path[root_length] == '/' || !path[root_length]);
}

static int ours(int fd) { return fd >= 0 && fd < FILES && kind[fd] == OURS; }

static void put(char type, int fd, uint64_t number, const void *bytes, size_t length) {
    if (log_file < 0) return;
    char head[21];
    uint32_t file = (uint32_t)fd;
    uint64_t size = length;
    head[0] = type;
    memcpy(head + 1, &file, 4);
    memcpy(head + 5, &number, 8);
    memcpy(head + 13, &size, 8);
    struct iovec parts[2] = {{head, sizeof head}, {(void *)bytes, length}};
    size_t total = sizeof head + length, done = 0;
    while (done < total) {
        ssize_t n = syscall(SYS_writev, log_file, parts, 2);
        if (n < 0) { if (errno == EINTR) continue; abort(); }
        done += (size_t)n;
        for (int i = 0; i < 2 && n > 0; i++) {
            size_t take = (size_t)n < parts[i].iov_len ? (size_t)n : parts[i].iov_len;
            parts[i].iov_base = (char *)parts[i].iov_base + take;
            parts[i].iov_len -= take;
            n -= (ssize_t)take;
        }
    }
}

static void put_path(char type, int fd, uint64_t number, const char *path) { put(type, fd, number, path, strlen(path)); }

static void put_two(char type, const char *from, const char *to) {
    char both[2 * PATH_MAX + 1];
    size_t a = strlen(from), b = strlen(to);
    memcpy(both, from, a + 1);
    memcpy(both + a + 1, to, b);
    put(type, -1, 0, both, a + 1 + b);
}

static int number_of(const char *name) {
    if (!strcmp(name, "EIO")) return EIO;
    if (!strcmp(name, "ENOSPC")) return ENOSPC;
    if (!strcmp(name, "EACCES")) return EACCES;
    if (!strcmp(name, "EROFS")) return EROFS;
    if (!strcmp(name, "EDQUOT")) return EDQUOT;
    return EIO;
}

/*
 * What is to go wrong with a call: 0 nothing, else the error, or -1 for a write that takes only half. *room is how many
 * bytes may still be written before the error.
 */
static int fault(const char *call, const char *path, size_t *room) {
    if (!faults || !path) return 0;
    struct stat at;
    if (stat(faults, &at)) { written_since = 0; return 0; }
    if (at.st_mtim.tv_sec != faults_time.tv_sec || at.st_mtim.tv_nsec != faults_time.tv_nsec) {
        faults_time = at.st_mtim;
        written_since = 0;
    }
    int file = (int)syscall(SYS_openat, AT_FDCWD, faults, O_RDONLY | O_CLOEXEC, 0);
    if (file < 0) return 0;
    char text[4096];
    ssize_t n = syscall(SYS_read, file, text, sizeof text - 1);
    syscall(SYS_close, file);
    text[n < 0 ? 0 : n] = 0;
    int result = 0;
    char *rest = text;
    for (char *line = strsep(&rest, "\n"); line && !result; line = strsep(&rest, "\n")) {
        char what[16], how[16], part[256];
        long long after = 0;
        int counted = sscanf(line, "%15s %15s %lld %255s", what, how, &after, part) == 4;
        if (!counted && (after = 0, sscanf(line, "%15s %15s %255s", what, how, part)) != 3) continue;
        if (strcmp(what, call) || !strstr(path, part)) continue;
        if (!strcmp(how, "SHORT")) result = -1;
        else if (!counted) result = number_of(how);
        else if (!room || written_since >= after) result = number_of(how);
        else if (*room > (size_t)(after - written_since)) { *room = (size_t)(after - written_since); }
    }
    return result;
}

static int refused(const char *call, const char *path) {
    int error = inside(path) ? fault(call, path, NULL) : 0;
    if (error > 0) errno = error;
    return error > 0;
}

static int opening(int (*call)(int, const char *, int, mode_t), int dir, const char *path, int flags, mode_t mode) {
    char room[PATH_MAX];
    const char *name = full(dir, path, room);
    int promised = acks && !strcmp(name, acks);
    if (!inside(name) && !promised) return call(dir, path, flags, mode);
    pthread_mutex_lock(&lock);
    int changing = (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT);
    if (changing && refused("open", name)) { int e = errno; pthread_mutex_unlock(&lock); errno = e; return -1; }
    struct stat before;
    int made = (flags & O_CREAT) && syscall(SYS_newfstatat, AT_FDCWD, name, &before, 0) != 0;
    int fd = call(dir, path, flags, mode);
    int e = errno;
    if (fd >= 0 && fd < FILES) {
        kind[fd] = promised ? ACKS : OURS;
        free(opened[fd]);
        opened[fd] = strdup(name);
        if (!promised) put_path('o', fd, (uint64_t)((made ? 1 : 0) | ((flags & O_TRUNC) ? 2 : 0)), name);
    }
    pthread_mutex_unlock(&lock);
    errno = e;
    return fd;
}

static int real_openat(int dir, const char *path, int flags, mode_t mode) {
    REAL(int, "openat64", int, const char *, int, ...);
    return real(dir, path, flags, mode);
}

#define MODE(flags) \
    mode_t mode = 0; \
    if ((flags) & (O_CREAT | __O_TMPFILE)) { va_list list; va_start(list, flags); mode = va_arg(list, mode_t); va_end(list); }

int open(const char *path, int flags, ...) { MODE(flags) return opening(real_openat, AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return opening(real_openat, AT_FDCWD, path, flags, mode); }
int openat(int dir, const char *path, int flags, ...) { MODE(flags) return opening(real_openat, dir, path, flags, mode); }
int openat64(int dir, const char *path, int flags, ...) { MODE(flags) return opening(real_openat, dir, path, flags, mode); }
int __open_2(const char *path, int flags) { return opening(real_openat, AT_FDCWD, path, flags, 0); }
int __open64_2(const char *path, int flags) { return opening(real_openat, AT_FDCWD, path, flags, 0); }
int __openat_2(int dir, const char *path, int flags) { return opening(real_openat, dir, path, flags, 0); }
int __openat64_2(int dir, const char *path, int flags) { return opening(real_openat, dir, path, flags, 0); }
int creat(const char *path, mode_t mode) {
    return opening(real_openat, AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode);
}
int creat64(const char *path, mode_t mode) { return creat(path, mode); }

int close(int fd) {
    REAL(int, "close", int);
    if (fd < 0 || fd >= FILES || kind[fd] == UNKNOWN) return real(fd);
    pthread_mutex_lock(&lock);
    if (kind[fd] == OURS) put('c', fd, 0, NULL, 0);
    kind[fd] = UNKNOWN;
    int result = real(fd), e = errno;
    pthread_mutex_unlock(&lock);
    errno = e;
    return result;
}

static uint64_t position(int fd) {
    struct stat at;
    int flags = fcntl(fd, F_GETFL);
    if (flags >= 0 && (flags & O_APPEND) && !fstat(fd, &at)) return (uint64_t)at.st_size;
    return (uint64_t)lseek64(fd, 0, SEEK_CUR);
}

/* Writes, fails or writes less as the faults have it; offset -1 means where the file stands. */
static ssize_t writing(int fd, const void *bytes, size_t length, off64_t offset) {
    size_t take = length;
    int error = length ? fault("write", opened[fd], &take) : 0;
    if (error > 0) { errno = error; return -1; }
    if (error < 0 && length > 1) take = length / 2;
    uint64_t at = offset < 0 ? position(fd) : (uint64_t)offset;
    ssize_t n = offset < 0 ? syscall(SYS_write, fd, bytes, take) : syscall(SYS_pwrite64, fd, bytes, take, offset);
    if (n > 0) {
        put('w', fd, at, bytes, (size_t)n);
        written_since += n;
    }
    return n;
}

#define GUARDED(fd, plain, type, work) \
    if (fd < 0 || fd >= FILES || kind[fd] == UNKNOWN) return plain; \
    pthread_mutex_lock(&lock); \
    type result = work; \
    int e = errno; \
    pthread_mutex_unlock(&lock); \
    errno = e; \
    return result;

static ssize_t promise(int fd, const void *bytes, size_t length) {
    ssize_t n = syscall(SYS_write, fd, bytes, length);
    if (n > 0) put('A', fd, 0, bytes, (size_t)n);
    return n;
}

ssize_t write(int fd, const void *bytes, size_t length) {
    REAL(ssize_t, "write", int, const void *, size_t);
    GUARDED(fd, real(fd, bytes, length), ssize_t,
            kind[fd] == ACKS ? promise(fd, bytes, length) : writing(fd, bytes, length, -1))
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
    REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
    GUARDED(fd, real(fd, bytes, length, offset), ssize_t,
            kind[fd] == ACKS ? promise(fd, bytes, length) : writing(fd, bytes, length, offset))
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) { return pwrite64(fd, bytes, length, offset); }

static ssize_t several(int fd, const struct iovec *parts, int count, off64_t offset) {
    ssize_t total = 0;
    for (int i = 0; i < count; i++) {
        ssize_t n = kind[fd] == ACKS ? promise(fd, parts[i].iov_base, parts[i].iov_len)
                : writing(fd, parts[i].iov_base, parts[i].iov_len, offset < 0 ? -1 : offset + total);
        if (n < 0) return total ? total : n;
        total += n;
        if ((size_t)n < parts[i].iov_len) break;
    }
    return total;
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
    REAL(ssize_t, "writev", int, const struct iovec *, int);
    GUARDED(fd, real(fd, parts, count), ssize_t, several(fd, parts, count, -1))
}
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t offset) {
    REAL(ssize_t, "pwritev64", int, const struct iovec *, int, off64_t);
    GUARDED(fd, real(fd, parts, count, offset), ssize_t, several(fd, parts, count, offset))
}
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) { return pwritev64(fd, parts, count, offset); }

static int cut(int fd, off64_t length) {
    int result = (int)syscall(SYS_ftruncate, fd, length);
    if (!result) put('t', fd, (uint64_t)length, NULL, 0);
    return result;
}
int ftruncate64(int fd, off64_t length) {
    REAL(int, "ftruncate64", int, off64_t);
    GUARDED(fd, real(fd, length), int, cut(fd, length))
}
int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

/* SQLite and the JDK live without it; so that no length is changed unseen. */
int posix_fallocate64(int fd, off64_t offset, off64_t length) {
    REAL(int, "posix_fallocate64", int, off64_t, off64_t);
    return ours(fd) ? EINVAL : real(fd, offset, length);
}
int posix_fallocate(int fd, off_t offset, off_t length) { return posix_fallocate64(fd, offset, length); }

static int syncing(int fd, int whole) {
    int error = fault("sync", opened[fd], NULL);
    if (error > 0) { errno = error; return -1; }
    int result = (int)syscall(whole ? SYS_fsync : SYS_fdatasync, fd);
    if (!result) put('s', fd, 0, NULL, 0);
    return result;
}
int fsync(int fd) {
    REAL(int, "fsync", int);
    GUARDED(fd, real(fd), int, kind[fd] == ACKS ? 0 : syncing(fd, 1))
}
int fdatasync(int fd) {
    REAL(int, "fdatasync", int);
    GUARDED(fd, real(fd), int, kind[fd] == ACKS ? 0 : syncing(fd, 0))
}

/* Changes of names: done under the lock, noted where they succeed. */
#define NAMED(type, dir, path, work) \
    char room[PATH_MAX]; \
    const char *known = full(dir, path, room); \
    if (!inside(known)) return work; \
    pthread_mutex_lock(&lock); \
    int result = refused("open", known) ? -1 : (work); \
    int e = errno; \
    if (!result) put_path(type, -1, 0, known); \
    pthread_mutex_unlock(&lock); \
    errno = e; \
    return result;

#define NAMED_TWICE(type, from_dir, from, to_dir, to, work) \
    char room[PATH_MAX], other_room[PATH_MAX]; \
    const char *known = full(from_dir, from, room), *other = full(to_dir, to, other_room); \
    if (!inside(known) && !inside(other)) return work; \
    pthread_mutex_lock(&lock); \
    int result = refused("open", other) ? -1 : (work); \
    int e = errno; \
    if (!result) put_two(type, known, other); \
    pthread_mutex_unlock(&lock); \
    errno = e; \
    return result;

int unlinkat(int dir, const char *path, int flags) {
    NAMED(flags & AT_REMOVEDIR ? 'd' : 'u', dir, path, (int)syscall(SYS_unlinkat, dir, path, flags))
}
int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }
int remove(const char *path) {
    int result = unlink(path);
    return result && errno == EISDIR ? rmdir(path) : result;
}
int mkdirat(int dir, const char *path, mode_t mode) {
    NAMED('m', dir, path, (int)syscall(SYS_mkdirat, dir, path, mode))
}
int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }
int renameat2(int from_dir, const char *from, int to_dir, const char *to, unsigned int flags) {
    NAMED_TWICE('r', from_dir, from, to_dir, to, (int)syscall(SYS_renameat2, from_dir, from, to_dir, to, flags))
}
int renameat(int from_dir, const char *from, int to_dir, const char *to) {
    return renameat2(from_dir, from, to_dir, to, 0);
}
int rename(const char *from, const char *to) { return renameat2(AT_FDCWD, from, AT_FDCWD, to, 0); }
int linkat(int from_dir, const char *from, int to_dir, const char *to, int flags) {
    NAMED_TWICE('l', from_dir, from, to_dir, to, (int)syscall(SYS_linkat, from_dir, from, to_dir, to, flags))
}
int link(const char *from, const char *to) { return linkat(AT_FDCWD, from, AT_FDCWD, to, 0); }

/* Refused for our files: every copy must be seen as writes. The callers fall back to reading and writing. */
ssize_t copy_file_range(int in, off64_t *from, int out, off64_t *to, size_t length, unsigned int flags) {
    if (ours(out)) { errno = ENOSYS; return -1; }
    return syscall(SYS_copy_file_range, in, from, out, to, length, flags);
}
ssize_t sendfile64(int out, int in, off64_t *from, size_t length) {
    if (ours(out)) { errno = EINVAL; return -1; }
    return syscall(SYS_sendfile, out, in, from, length);
}
ssize_t sendfile(int out, int in, off_t *from, size_t length) { return sendfile64(out, in, from, length); }

/* The time of day, looked up among the faults ten times a second at most. */
int clock_gettime(clockid_t clock, struct timespec *to) {
    static long long looked, off;
    int result = (int)syscall(SYS_clock_gettime, clock, to);
    if (result || clock != CLOCK_REALTIME || !faults) return result;
    long long now = to->tv_sec * 10LL + to->tv_nsec / 100000000;
    if (now != looked) {
        looked = now;
        char text[256];
        long long seconds = 0;
        int file = (int)syscall(SYS_openat, AT_FDCWD, faults, O_RDONLY | O_CLOEXEC, 0);
        ssize_t n = file < 0 ? -1 : syscall(SYS_read, file, text, sizeof text - 1);
        if (file >= 0) syscall(SYS_close, file);
        text[n < 0 ? 0 : n] = 0;
        off = n > 0 && sscanf(text, "clock %lld", &seconds) == 1 ? seconds : 0;
    }
    to->tv_sec += off;
    return 0;
}
