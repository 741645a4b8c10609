import { describe, expect, test } from "vitest";
import { clauseOf, roleWords } from "../../../test/clause-fixture.ts";
import { findChineseRoles } from "./chinese-roles.ts";

const find = (text: string) =>
  findChineseRoles(clauseOf("zh", text), roleWords("zh").surnames).map(
    ({ name }) => name,
  );

describe("where a Chinese name ends", () => {
  test.for([
    ["省长李明会见来宾", "李明"],
    ["安徽省省长李明强在会上说", "李明强"],
    ["外交部发言人郭明说", "郭明"],
    ["国务委员王东明、李强出席", "王东明"],
    ["广东省省长陈和平表示", "陈和平"],
    ["全国政协副主席李向东（女）", "李向东"],
  ] as const)("%s: %s", ([text, name]) => {
    expect(find(text.startsWith("省长") ? `安徽省${text}` : text)).toEqual([
      name,
    ]);
  });
});

describe("where a foreign name ends", () => {
  test.for([
    ["匈牙利总统舒尤克表示", "舒尤克"],
    ["索马里总统马哈茂德表示", "马哈茂德"],
    ["法国国民议会议长布朗-皮韦。", "布朗-皮韦"],
    ["美国国务卿约瑟夫·布朗10日说", "约瑟夫·布朗"],
    ["博茨瓦纳总统博科高度赞赏", "博科"],
    ["韩国外长赵兑河说", "赵兑河"],
    ["越南总理范明正抵达", "范明正"],
    ["自治区政府主席艾尔肯·吐尼亚孜等参加", "艾尔肯·吐尼亚孜"],
    ["北约秘书长吕特当天称", "吕特"],
    ["上合组织秘书长张明说", "张明"],
  ] as const)("%s: %s", ([text, name]) => {
    expect(find(text)).toEqual([name]);
  });
});

describe("nobody", () => {
  test.for([
    "日本首相官邸前",
    "古巴国家元首热烈祝贺",
    "国家主席后的首次访问",
    "美国总统选举",
    "村支部书记李明说",
    "某公司总裁李明说",
    "俄罗斯总统在莫斯科说",
  ])("%s", (text) => {
    expect(find(text)).toEqual([]);
  });
});
