/* Faults of the disk, for `cargo xtask torture`: loaded before the C library of the program under test (LD_PRELOAD, Linux).
 *
 * Counts the calls that change what lies in one folder and, at the n-th of the kind asked for, refuses it or ends the
 * program. All other folders are left alone, so the program's own output and the count below are never touched.
 *
 *   FAULTS_FOLDER  the folder, absolute, without a slash at the end
 *   FAULTS_CALLS   create write sync truncate rename unlink, or all
 *   FAULTS_AT      which of them, from 1; 0 only counts
 *   FAULTS_DO      eio (this one call), full (no room from here on), torn (half of this write, then out), exit, kill
 *   FAULTS_COUNT   a file that is told at the end how many calls of each kind there were
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum { CREATE, WRITE, SYNC, TRUNCATE, RENAME, UNLINK, KINDS };
enum { PASS, REFUSE_EIO, REFUSE_FULL, TEAR };

static const char *const NAMES[KINDS] = {"create", "write", "sync", "truncate", "rename", "unlink"};

static const char *folder;
static size_t folder_length;
static int wanted = -1; /* one kind, or all of them */
static long at;
static const char *what = "";
static long counts[KINDS];
static long met;
static volatile int out_of_room;

__attribute__((constructor)) static void arm(void) {
  const char *calls = getenv("FAULTS_CALLS"), *number = getenv("FAULTS_AT"), *act = getenv("FAULTS_DO");
  folder = getenv("FAULTS_FOLDER");
  folder_length = folder ? strlen(folder) : 0;
  at = number ? atol(number) : 0;
  if (act) what = act;
  for (int kind = 0; calls && kind < KINDS; kind++)
    if (strcmp(calls, NAMES[kind]) == 0) wanted = kind;
}

__attribute__((destructor)) static void tell(void) {
  const char *path = getenv("FAULTS_COUNT");
  FILE *file = path ? fopen(path, "w") : NULL;
  if (!file) return;
  for (int kind = 0; kind < KINDS; kind++) fprintf(file, "%s %ld\n", NAMES[kind], counts[kind]);
  fclose(file);
}

static int within(const char *path) {
  if (!folder || !path || strncmp(path, folder, folder_length) != 0) return 0;
  return path[folder_length] == '/' || path[folder_length] == 0;
}

static int within_file(int file) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = folder ? readlink(link, path, sizeof path - 1) : -1;
  if (length < 0) return 0;
  path[length] = 0;
  return within(path);
}

/* What is to happen to this call. */
static int meet(int kind, int inside) {
  if (!inside) return PASS;
  __sync_add_and_fetch(&counts[kind], 1);
  /* A full disk still lets go of what it holds: truncating, renaming and removing go on. */
  if (out_of_room) return kind == WRITE || kind == CREATE ? REFUSE_FULL : PASS;
  if (wanted != -1 && wanted != kind) return PASS;
  if (__sync_add_and_fetch(&met, 1) != at) return PASS;
  if (strcmp(what, "eio") == 0) return REFUSE_EIO;
  if (strcmp(what, "full") == 0) {
    out_of_room = 1;
    return REFUSE_FULL;
  }
  if (strcmp(what, "torn") == 0 && kind == WRITE) return TEAR;
  if (strcmp(what, "kill") == 0) kill(getpid(), SIGKILL);
  _exit(137);
}

static int refuse(int answer) {
  errno = answer == REFUSE_FULL ? ENOSPC : EIO;
  return -1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int file, const void *bytes, size_t length) {
  int answer = meet(WRITE, within_file(file));
  if (answer == TEAR) {
    REAL(write)(file, bytes, length / 2);
    _exit(137);
  }
  return answer ? refuse(answer) : REAL(write)(file, bytes, length);
}

#define POSITIONED(name, offset_type)                                              \
  ssize_t name(int file, const void *bytes, size_t length, offset_type offset) {  \
    int answer = meet(WRITE, within_file(file));                                   \
    if (answer == TEAR) {                                                          \
      REAL(name)(file, bytes, length / 2, offset);                                 \
      _exit(137);                                                                  \
    }                                                                              \
    return answer ? refuse(answer) : REAL(name)(file, bytes, length, offset);      \
  }
POSITIONED(pwrite, off_t)
POSITIONED(pwrite64, off64_t)

/* Copying inside the kernel is a write like any other. */
ssize_t copy_file_range(int from, off64_t *start, int to, off64_t *target, size_t length, unsigned flags) {
  int answer = meet(WRITE, within_file(to));
  if (answer == TEAR) _exit(137);
  return answer ? refuse(answer) : REAL(copy_file_range)(from, start, to, target, length, flags);
}

#define ON_FILE(name, kind)                                  \
  int name(int file) {                                       \
    int answer = meet(kind, within_file(file));              \
    return answer ? refuse(answer) : REAL(name)(file);       \
  }
ON_FILE(fsync, SYNC)
ON_FILE(fdatasync, SYNC)

#define TRUNCATING(name, offset_type)                                 \
  int name(int file, offset_type length) {                            \
    int answer = meet(TRUNCATE, within_file(file));                   \
    return answer ? refuse(answer) : REAL(name)(file, length);        \
  }
TRUNCATING(ftruncate, off_t)
TRUNCATING(ftruncate64, off64_t)

int rename(const char *from, const char *to) {
  int answer = meet(RENAME, within(from) || within(to));
  return answer ? refuse(answer) : REAL(rename)(from, to);
}

int link(const char *from, const char *to) {
  int answer = meet(CREATE, within(to));
  return answer ? refuse(answer) : REAL(link)(from, to);
}

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags) {
  int answer = meet(CREATE, within(to));
  return answer ? refuse(answer) : REAL(linkat)(from_folder, from, to_folder, to, flags);
}

int unlink(const char *path) {
  int answer = meet(UNLINK, within(path));
  return answer ? refuse(answer) : REAL(unlink)(path);
}

int mkdir(const char *path, mode_t mode) {
  int answer = meet(CREATE, within(path));
  return answer ? refuse(answer) : REAL(mkdir)(path, mode);
}

#define OPENING(name)                                                             \
  int name(const char *path, int flags, ...) {                                    \
    va_list rest;                                                                 \
    va_start(rest, flags);                                                        \
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;                     \
    va_end(rest);                                                                 \
    int makes = flags & (O_CREAT | O_TRUNC) ? within(path) : 0;                   \
    int answer = makes ? meet(CREATE, 1) : PASS;                                  \
    return answer ? refuse(answer) : REAL(name)(path, flags, mode);               \
  }
OPENING(open)
OPENING(open64)
