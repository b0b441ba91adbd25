#pragma once

#include <array>
#include <cerrno>

#include "base/message.hpp"

/// Why the operating system refuses something, in English in its own words.
namespace retain::message {

struct SystemReason {
  int error_number;
  Message text;
};

inline constexpr std::array system_reasons{
    SystemReason{EPERM, {"Operation not permitted", "不允许的操作"}},
    SystemReason{ENOENT, {"No such file or directory", "没有这个文件或文件夹"}},
    SystemReason{EIO, {"Input/output error", "输入输出错误"}},
    SystemReason{EBADF, {"Bad file descriptor", "输出已关闭"}},
    SystemReason{EACCES, {"Permission denied", "没有权限"}},
    SystemReason{EBUSY, {"Device or resource busy", "设备或资源正忙"}},
    SystemReason{EEXIST, {"File exists", "文件已存在"}},
    SystemReason{ENOTDIR, {"Not a directory", "不是文件夹"}},
    SystemReason{EISDIR, {"Is a directory", "是一个文件夹"}},
    SystemReason{EFBIG, {"File too large", "文件过大"}},
    SystemReason{ENOSPC, {"No space left on device", "磁盘空间不足"}},
    SystemReason{EROFS, {"Read-only file system", "文件系统只读"}},
    SystemReason{EPIPE, {"Broken pipe", "接收输出的程序已关闭"}},
    SystemReason{ENAMETOOLONG, {"File name too long", "文件名过长"}},
    SystemReason{ENOTEMPTY, {"Directory not empty", "文件夹不是空的"}},
    SystemReason{ELOOP, {"Too many levels of symbolic links", "符号链接层数过多"}},
    SystemReason{EDQUOT, {"Disk quota exceeded", "超出磁盘配额"}},
};

}  // namespace retain::message
