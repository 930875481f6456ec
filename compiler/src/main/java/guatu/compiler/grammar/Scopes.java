package guatu.compiler.grammar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the region or body at the front of a phrase that a number binds: 禅城区…, 南海、顺德区…, 各区…. */
final class Scopes {

    /**
     * A scope and where it ends in the text.
     *
     * @param administrative a district, county or town; else a park or zone
     * @param names one for each region, suffix restored: 南海区, 顺德区
     */
    record Scope(List<String> names, int end, boolean administrative) {

        String shown() {
            return String.join("、", names);
        }
    }

    private static final String[] SUFFIXES = {"产业园区", "科创园", "园","经济技术开发区", "经济开发区", "高新技术产业开发区", "高新技术产业园区", "高新区", "经开区", "开发区",
            "管理区", "试验区", "产业园", "新城", "新区", "街道", "自治县", "自治州", "园区", "县", "区", "市", "镇", "乡", "州", "盟", "旗"};
    private static final String[] EACH = {"各县(市、区)", "各县(区)", "各县(市)", "各市(州)", "各市县", "各县区", "各区县", "各镇(街道)", "各乡镇(街道)",
            "各镇街", "各街道", "各乡镇", "各区", "各县", "各市", "各镇", "各园区", "各市州", "各开发区", "每个区", "每个县", "每个镇"};
    private static final int LONGEST_NAME = 10;

    private final String text;
    private final String shown;
    private final String own;

    /** @param own the words of the plan's title and issuer: the region that is the plan's own is no scope */
    Scopes(String text, String shown, String own) {
        this.text = text;
        this.shown = shown;
        this.own = own;
    }

    @Nullable Scope at(int from, int to) {
        for (String each : EACH) {
            if (text.startsWith(each, from) && from + each.length() <= to) {
                return new Scope(List.of(shown.substring(from, from + each.length())), from + each.length(), true);
            }
        }
        return regions(from, to);
    }

    private @Nullable Scope regions(int from, int to) {
        List<int[]> names = new ArrayList<>();
        int at = from;
        String suffix = null;
        while (at < to) {
            int[] name = name(at, to);
            if (name == null) {
                break;
            }
            names.add(name);
            at = name[1];
            if (name[2] > 0) {
                suffix = text.substring(name[1] - name[2], name[1]);
            }
            boolean goesOn = at < to && (text.charAt(at) == '、' || text.charAt(at) == '和') && name(at + 1, to) != null;
            if (!goesOn) {
                break;
            }
            at++;
        }
        if (suffix == null) {
            return counted(from, to);
        }
        if (names.get(names.size() - 1)[2] == 0) {
            return null;
        }
        List<String> shownNames = new ArrayList<>();
        for (int[] name : names) {
            shownNames.add(shown.substring(name[0], name[1]) + (name[2] == 0 ? suffix : ""));
        }
        return new Scope(List.copyOf(shownNames), at, isAdministrative(suffix) || goesOnToYear(at, to));
    }

    /** 武汉、襄阳、宜昌三市: the suffix stands behind the number of names. */
    private @Nullable Scope counted(int from, int to) {
        List<String> names = new ArrayList<>();
        int start = from;
        for (int i = from; i < Math.min(to, from + 40); i++) {
            char c = text.charAt(i);
            boolean closes = "两二三四五六七八九".indexOf(c) >= 0 && i + 1 < to && "市区县镇州".indexOf(text.charAt(i + 1)) >= 0
                    && (i + 2 >= to || !goesOn(i + 2, to));
            if (c != '、' && c != '和' && !closes) {
                continue;
            }
            if (i - start < 2 || i - start > 4) {
                return null;
            }
            names.add(shown.substring(start, i));
            start = i + 1;
            if (closes) {
                String suffix = shown.substring(i + 1, i + 2);
                return names.size() < 2 ? null : new Scope(names.stream().map(name -> name + suffix).toList(), i + 2, true);
            }
        }
        return null;
    }

    /** A name with its suffix, or one in a list that shares the suffix of the last: start, end, length of suffix. */
    private int @Nullable [] name(int from, int to) {
        int limit = Math.min(to, from + LONGEST_NAME);
        for (int end = from + 2; end <= limit; end++) {
            char last = text.charAt(end - 1);
            if (last == '、' || last == '和' && end - from >= 3 || !Character.isIdeographic(last)) {
                boolean listed = last == '、' && end - 1 - from >= 2 && end - 1 - from <= 4 && regionFollows(end, to);
                return listed ? new int[] {from, end - 1, 0} : null;
            }
            String suffix = suffixAt(from, end, to);
            if (suffix != null && isName(from, end) && (isAdministrative(suffix) || endsPhrase(end, to))) {
                String name = text.substring(from, end);
                return isGeneric(name) || own.contains(name) ? null : new int[] {from, end, suffix.length()};
            }
        }
        return null;
    }

    /** 开发区 and parks bind a number only where nothing else is said: 铁山园12个, not 开发区工业产值占比. */
    private boolean endsPhrase(int end, int to) {
        return end >= to || "、和与".indexOf(text.charAt(end)) >= 0 || text.startsWith("分别", end)
                || text.startsWith("各", end) || goesOnToYear(end, to);
    }

    /** 河东经开区力争2026年…, 河东经开区2027年…: a park is told what it owes. */
    private boolean goesOnToYear(int end, int to) {
        return end < to && (text.startsWith("力争", end) || text.startsWith("到20", end) || text.startsWith("20", end));
    }

    private static boolean isAdministrative(String suffix) {
        return switch (suffix) {
            case "区", "县", "市", "镇", "乡", "州", "盟", "旗", "街道", "自治县", "自治州", "新区" -> true;
            default -> false;
        };
    }

    /** A name holds no verb, no level and no word that points. */
    private boolean isName(int from, int end) {
        if ("在新每该本全主各省市级".indexOf(text.charAt(from)) >= 0) {
            return false;
        }
        for (int i = from; i < end; i++) {
            if (text.charAt(i) == '级' || text.charAt(i) == '年' || text.charAt(i) == '的'
                    || i + 1 < end && Words.VERBS.at(text, i, end) != null) {
                return false;
            }
        }
        return true;
    }

    private boolean regionFollows(int from, int to) {
        return name(from, to) != null;
    }

    private @Nullable String suffixAt(int from, int end, int to) {
        for (String suffix : SUFFIXES) {
            boolean ends = text.startsWith(suffix, end - suffix.length()) && end - suffix.length() >= from;
            int stem = end - suffix.length() - from;
            if (ends && stem >= 1 && (stem >= 2 || suffix.length() == 1 && stem == 1 && boundary(end, to))) {
                return goesOn(end, to) ? null : suffix;
            }
        }
        return null;
    }

    private boolean boundary(int end, int to) {
        return end >= to || !Character.isIdeographic(text.charAt(end));
    }

    /** 市场, 区域, 县域, 市级, 镇村: the suffix is the head of another word. */
    private boolean goesOn(int end, int to) {
        return end < to && "场域级直属民政内外属委辖间位政长".indexOf(text.charAt(end)) >= 0;
    }

    private static boolean isGeneric(String name) {
        if (Words.GENERIC_PLACES.contains(name)) {
            return true;
        }
        for (int length = 2; length <= 4 && length < name.length(); length++) {
            if (Words.GENERIC_PLACES.contains(name.substring(name.length() - length))) {
                return !name.endsWith("开发区") && !name.endsWith("园区") && !name.endsWith("新区") || name.length() < 4;
            }
        }
        return false;
    }
}
