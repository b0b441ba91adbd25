#pragma once

#include <array>

#include "base/message.hpp"

/// Units, those of parameters and those of results.
namespace retain::message {

inline constexpr std::array units{
    Message{"-1..1", "-1 至 1"},
    Message{"complaint", "投诉"},
    Message{"complaints per 1000 customers and year", "投诉/千客户·年"},
    Message{"count", "整数"},
    Message{"customer", "客户"},
    Message{"customer per week", "客户/周"},
    Message{"encounter", "次"},
    Message{"factor", "倍数"},
    Message{"flag", "开关"},
    Message{"minute", "分钟"},
    Message{"name", "名称"},
    Message{"people", "人"},
    Message{"per contact", "每次联系"},
    Message{"per minute", "每分钟"},
    Message{"per person", "每人"},
    Message{"per point", "每分"},
    Message{"per year", "每年"},
    Message{"points", "分"},
    Message{"points 0..10", "分（0 至 10）"},
    Message{"points 1..10", "分（1 至 10）"},
    Message{"points 10..100", "分（10 至 100）"},
    Message{"sd", "标准差"},
    Message{"second", "秒"},
    Message{"share", "比例"},
    Message{"text", "文字"},
    Message{"week", "周"},
    Message{"year", "年"},
    Message{"year per customer", "年/客户"},
    Message{"yuan", "元"},
    Message{"yuan per customer", "元/客户"},
    Message{"yuan per customer and year", "元/客户·年"},
    Message{"yuan per week", "元/周"},
    Message{"yuan per year", "元/年"},
};

}  // namespace retain::message
